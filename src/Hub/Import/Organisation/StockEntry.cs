namespace Sav.Hub.Import;

/// <summary>Pieces of one article in one location.</summary>
/// <param name="Article">Article number.</param>
/// <param name="Location">Name of the location.</param>
/// <param name="Quantity">Pieces, 0 or more.</param>
public sealed record StockEntry(string Article, string Location, int Quantity);
