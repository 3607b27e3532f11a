namespace Sav.Platform.Simulators.Warehouse;

/// <param name="ExpectedOn">When the back-ordered rest is expected; null when nothing is missing.</param>
internal sealed record PartOrder(
    string Number,
    string IdempotencyKey,
    Guid CaseId,
    Guid PartRequestId,
    string Article,
    int Quantity,
    int Shipped,
    int Backordered,
    DateOnly? ExpectedOn);
