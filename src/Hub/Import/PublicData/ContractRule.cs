namespace Sav.Hub.Import;

/// <summary>Draws service contracts for a seeded share of the customers who hold something that can be repaired.</summary>
internal sealed class ContractRule(
    SeededChoice choice,
    IReadOnlyList<ServiceOffer> offers,
    IReadOnlyDictionary<string, ImportedArticle> articles)
{
    private const double CustomerShare = 0.35;
    private const int MostDaysAfterSale = 30;
    private const int MostYears = 5;

    // Of a hundred contracts: 60 on the unit, 25 on its product family, 15 on everything the customer holds.
    private const int EquipmentWeight = 60;
    private const int FamilyWeight = 25;

    // A family line pays less of the parts, a customer line none: who insures more insures it less deeply.
    private const decimal FamilyPartsRebate = 20;

    public static IReadOnlyList<string> Rules { get; } =
    [
        FormattableString.Invariant($"Contracts: a seeded {CustomerShare:P0} of the customers who hold a unit with spare parts have one."),
        "Contract level: of a hundred 40 Bronze, 30 Silver, 20 Gold, 10 Platinum; everybody else has Standard.",
        $"Contract term: from 0 to {MostDaysAfterSale} days after the sale of the unit, for 1 to {MostYears} years.",
        "Contract scope: of a hundred 60 the unit, 25 its product family (20 points less of parts), 15 the customer (no parts, all help).",
        "Contract price: a yearly share of the unit's list price, 4 % Bronze, 7 % Silver, 11 % Gold, 16 % Platinum, times the years.",
    ];

    /// <summary>The contracts of the holders of <paramref name="repairable"/>, in the order of the holders' first units.</summary>
    public IReadOnlyList<ImportedContract> Draw(IEnumerable<ImportedEquipment> repairable) =>
        repairable
            .Where(unit => unit.CustomerNumber != CustomerRegister.UnknownNumber)
            .GroupBy(unit => unit.CustomerNumber)
            .Where(holding => choice.Share("contract", holding.Key) < CustomerShare)
            .Select(holding => Draw(holding.Key, holding.ToList()))
            .ToList();

    private ImportedContract Draw(string customer, List<ImportedEquipment> units)
    {
        var unit = units[choice.Pick("contract-unit", customer, units.Count)];
        var offer = DrawOffer(customer);
        var start = unit.SoldOn.AddDays(choice.Pick("contract-start", customer, MostDaysAfterSale + 1));
        var years = 1 + choice.Pick("contract-years", customer, MostYears);
        var price = articles[unit.Article].ListPrice * offer.PricePercent / 100 * years;
        return new ImportedContract
        {
            Number = $"C-{customer}",
            CustomerNumber = customer,
            ServiceLevel = offer.Level.Code,
            StartsOn = start,
            EndsOn = start.AddYears(years).AddDays(-1),
            TimeZone = unit.TimeZone,
            Price = decimal.Round(price, 2, MidpointRounding.AwayFromZero),
            Lines = [DrawLine(customer, unit, offer)],
        };
    }

    private ServiceOffer DrawOffer(string customer)
    {
        var drawn = choice.Pick("contract-level", customer, offers.Sum(offer => offer.Weight));
        foreach (var offer in offers)
        {
            drawn -= offer.Weight;
            if (drawn < 0)
            {
                return offer;
            }
        }

        return offers[^1];
    }

    private ImportedContractLine DrawLine(string customer, ImportedEquipment unit, ServiceOffer offer)
    {
        var number = $"C-{customer}/1";
        var drawn = choice.Pick("contract-scope", customer, 100);
        var family = articles[unit.Article].Family;
        var line = new ImportedContractLine
        {
            Number = number,
            Scope = ContractScope.Equipment,
            EquipmentSerial = unit.Serial,
            CoversUsageHelp = offer.Assistance > 0,
            LabourPercent = offer.Labour,
            TravelPercent = offer.Travel,
            PartsPercent = offer.Parts,
            AssistancePercent = offer.Assistance,
        };
        if (drawn < EquipmentWeight || family is null)
        {
            return line;
        }

        return drawn < EquipmentWeight + FamilyWeight
            ? line with
            {
                Scope = ContractScope.ProductFamily,
                EquipmentSerial = null,
                ProductFamily = family,
                PartsPercent = offer.Parts - FamilyPartsRebate,
            }
            : line with
            {
                Scope = ContractScope.Customer,
                EquipmentSerial = null,
                PartsPercent = 0,
                CoversUsageHelp = true,
                AssistancePercent = 100,
            };
    }
}
