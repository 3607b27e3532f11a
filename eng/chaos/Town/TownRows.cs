using Sav.Hub.Import;

namespace Sav.Chaos.Town;

/// <summary>The rows that <see cref="KillTown"/> is made of.</summary>
internal static class TownRows
{
    private const string Zone = "Europe/Paris";

    private static readonly DateOnly WarrantyEnd = new(2026, 5, 31);

    public static ImportedServiceLevel Level(string code, int response, int resolution) => new()
    {
        Code = code,
        Name = code,
        TimeZone = Zone,
        OpeningHours = "Mo-Fr 09:00-17:00",
        Normal = new ImportedCommitment { ResponseMinutes = response, ResolutionMinutes = resolution },
    };

    public static ImportedCustomer Customer(string number) => new()
    {
        Number = number, Name = $"Café {number}", Kind = CustomerKind.Company, Country = "FR", TimeZone = Zone,
    };

    public static ImportedArticle Machine(string number) =>
        new() { Number = number, Name = "Expresso", Family = "Machines", ListPrice = 900m, IsSparePart = false };

    public static ImportedArticle Part(string number, decimal price) =>
        new() { Number = number, Name = number, ListPrice = price, IsSparePart = true };

    public static ImportedEquipment Unit(string customer, string machine) => new()
    {
        Serial = KillTown.Serial(customer, machine),
        Article = machine,
        CustomerNumber = customer,
        SoldOn = new DateOnly(2024, 6, 1),
        TimeZone = Zone,
    };

    public static ImportedEquipment Warranted(string customer, string machine) =>
        Unit(customer, machine) with { WarrantyEnd = WarrantyEnd };

    // Travel differs from case to case; without it the claim is the same every day, and so is the supplier's answer.
    public static ImportedEquipment LabourWarranted(string machine) =>
        Warranted(KillTown.UnderWarranty, machine) with { WarrantyTravelPercent = 0 };

    public static ImportedContract HalfContract() => new()
    {
        Number = "C-1",
        CustomerNumber = KillTown.HalfCovered,
        ServiceLevel = "GOLD",
        StartsOn = new DateOnly(2026, 1, 1),
        EndsOn = new DateOnly(2026, 12, 31),
        TimeZone = Zone,
        Price = 300m,
        Lines =
        [
            new ImportedContractLine
            {
                Number = "C-1/1", Scope = ContractScope.Customer, LabourPercent = 50, TravelPercent = 50, PartsPercent = 50,
            },
        ],
    };
}
