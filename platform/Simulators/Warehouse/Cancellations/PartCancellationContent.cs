namespace Sav.Platform.Simulators.Warehouse.Cancellations;

/// <summary>Body of <c>POST /part-cancellations</c>.</summary>
/// <param name="OrderKey">Idempotency key of the order.</param>
internal sealed record PartCancellationContent(Guid CaseId, string CaseNumber, Guid PartRequestId, string OrderKey);
