namespace Sav.Platform.Simulators.Warehouse.Cancellations;

/// <param name="Cancelled">Pieces that had not shipped; 0 when all had.</param>
internal sealed record PartCancellation(
    string Number,
    string IdempotencyKey,
    Guid CaseId,
    Guid PartRequestId,
    string OrderNumber,
    string Article,
    int Cancelled,
    DateTime CancelledOn);
