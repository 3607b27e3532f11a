using System.Globalization;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>
/// Whether the carrier confirms what it delivered. It follows from the seed, customer, article and quantity: ids differ between two runs of
/// the same day's work.
/// </summary>
internal static class Carrier
{
    public static bool Delivers(WarehouseOptions options, PartOrderContent order) =>
        Delivers(options, order.CustomerNumber, order.Article, order.Quantity);

    public static bool Delivers(WarehouseOptions options, string customer, string article, int quantity) =>
        SeededRule.Draw(options.Seed, 100, "carrier", customer, article, quantity.ToString(CultureInfo.InvariantCulture))
        < options.DeliveredPercent;
}
