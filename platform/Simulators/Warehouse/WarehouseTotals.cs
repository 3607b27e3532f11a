namespace Sav.Platform.Simulators.Warehouse;

/// <summary>What is in the books.</summary>
/// <param name="PiecesInStock">Over all articles and locations.</param>
public sealed record WarehouseTotals(
    int Articles, int Locations, int PiecesInStock, int PartOrders, int PiecesShipped, int PiecesBackordered);
