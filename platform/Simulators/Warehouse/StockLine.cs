namespace Sav.Platform.Simulators.Warehouse;

internal sealed record StockLine(string Article, string Location, int Quantity);
