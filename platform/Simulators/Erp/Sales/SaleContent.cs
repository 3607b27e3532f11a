namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>Body of <c>POST /sales</c>.</summary>
/// <param name="Units">Units that were delivered; may be empty.</param>
/// <param name="Contract">A service contract that was sold with them, or null.</param>
internal sealed record SaleContent(string CustomerNumber, IReadOnlyList<SoldUnit> Units, SoldContract? Contract = null);
