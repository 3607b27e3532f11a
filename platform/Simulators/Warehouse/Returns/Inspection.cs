using System.Globalization;

namespace Sav.Platform.Simulators.Warehouse.Returns;

/// <summary>
/// What the warehouse finds in a returned parcel: one in ten was damaged on the way, by the seed and what came back; an unused part is
/// otherwise reusable, an old one defective.
/// </summary>
internal static class Inspection
{
    public static string ConditionOf(WarehouseOptions options, PartReturnContent parts, string customer)
    {
        var draw = SeededRule.Draw(
            options.Seed, 10, "return", customer, parts.Article, parts.Quantity.ToString(CultureInfo.InvariantCulture), parts.Reason);
        return draw == 0 ? "damaged" : parts.Reason == "unused" ? "reusable" : "defective";
    }
}
