namespace Sav.Platform.Simulators.Warehouse.Returns;

/// <summary>Body of <c>POST /part-returns</c>.</summary>
/// <param name="OrderKey">Idempotency key of the order.</param>
/// <param name="Reason"><c>defective</c> or <c>unused</c>.</param>
internal sealed record PartReturnContent(
    Guid CaseId, string CaseNumber, Guid PartRequestId, string OrderKey, string Article, int Quantity, string Reason);
