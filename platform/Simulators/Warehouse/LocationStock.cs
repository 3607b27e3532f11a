namespace Sav.Platform.Simulators.Warehouse;

internal sealed record LocationStock(string Location, int Quantity);
