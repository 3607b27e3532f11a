namespace Sav.Platform.Simulators.Warehouse.Returns;

/// <param name="Condition">What was found on arrival: <c>reusable</c>, <c>defective</c> or <c>damaged</c>.</param>
internal sealed record PartReturn(
    string Number,
    string IdempotencyKey,
    Guid CaseId,
    Guid PartRequestId,
    string Article,
    int Quantity,
    string Reason,
    string Condition,
    DateTime ReceivedOn);
