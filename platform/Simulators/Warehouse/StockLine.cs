namespace Sav.Platform.Simulators.Warehouse;

/// <summary>A row of <c>PUT /stock</c>.</summary>
/// <param name="Minimum">Pieces of the article that should be in stock over all locations; null leaves it as it is.</param>
internal sealed record StockLine(string Article, string Location, int Quantity, int? Minimum = null);
