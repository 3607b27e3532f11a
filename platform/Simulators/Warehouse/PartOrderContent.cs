namespace Sav.Platform.Simulators.Warehouse;

/// <summary>Body of <c>POST /part-orders</c>.</summary>
internal sealed record PartOrderContent(
    Guid CaseId, string CaseNumber, Guid PartRequestId, string CustomerNumber, string Article, int Quantity);
