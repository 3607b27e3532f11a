namespace Sav.Platform.Simulators.Warehouse.Replenishments;

/// <summary>Body of <c>POST /replenishments</c>.</summary>
internal sealed record ReplenishmentContent(Guid ProposalId, string Article, int Quantity);
