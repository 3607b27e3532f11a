namespace Sav.Platform.Simulators.Warehouse.Replenishments;

/// <summary>An order of the warehouse with whoever supplies the article.</summary>
internal sealed record Replenishment(
    string Number, string IdempotencyKey, Guid ProposalId, string Article, int Quantity, DateTime OrderedOn);
