namespace Sav.Hub.Import;

/// <summary>Makes a piece of equipment of a unit sold: serial number, warranty and legal guarantee.</summary>
internal sealed class EquipmentRule(IReadOnlyDictionary<int, WarrantyTerms> warranties)
{
    // Directive (EU) 2019/771 art. 10, and before it 1999/44/EC art. 5: two years for consumers.
    private const int GuaranteeYears = 2;

    private static readonly HashSet<string> GuaranteeCountries =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    public static IReadOnlyList<string> Rules { get; } =
    [
        "Serial number of a unit: order number, line and unit within the line.",
        "Manufacturer's warranty: what the text for the product model says, from the day of the sale, without travel; else none.",
        $"Legal guarantee: {GuaranteeYears} years from the sale for persons in the European Union (Directive (EU) 2019/771, article 10).",
    ];

    public ImportedEquipment Describe(Sale sale, ImportedCustomer holder)
    {
        var warranty = sale.Product.ModelId is { } model ? warranties.GetValueOrDefault(model) : null;
        var isConsumer = holder.Kind == CustomerKind.Person && holder.Country is { } country && GuaranteeCountries.Contains(country);
        return new ImportedEquipment
        {
            Serial = sale.Serial,
            Article = sale.Product.Number,
            CustomerNumber = holder.Number,
            SoldOn = sale.SoldOn,
            WarrantyEnd = warranty?.LastDay(sale.SoldOn),
            WarrantyLabourPercent = warranty?.LabourPercent ?? 100,
            WarrantyPartsPercent = warranty?.PartsPercent ?? 100,
            WarrantyTravelPercent = warranty is null ? 100 : 0,
            GuaranteeEnd = isConsumer ? sale.SoldOn.AddYears(GuaranteeYears).AddDays(-1) : null,
            TimeZone = holder.TimeZone,
        };
    }
}
