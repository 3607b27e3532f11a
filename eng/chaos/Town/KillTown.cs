using Sav.Hub.Import;

namespace Sav.Chaos.Town;

/// <summary>
/// A small organisation of which every day needs every flow: repairs under warranty and half paid by a contract, a part in stock and one
/// that never is, quotes that customers accept and decline, help to be paid for, and what is refused: a customer by the ERP and an article
/// by the warehouse.
/// </summary>
internal static class KillTown
{
    /// <summary>Whoever has a contract that is billed and cancelled (<see cref="ContractDesk"/>).</summary>
    public const string Subscriber = "K-SUBSCRIBER";

    private const string Currency = "EUR";
    private const string Zone = "Europe/Paris";
    private const string UnderWarranty = "K-WARRANTY";
    private const string HalfCovered = "K-CONTRACT";
    private const string OutOfCoverage = "K-NOTHING";
    private const string BlockedInErp = "K-BLOCKED";
    private const string WithPump = "EX-1";
    private const string WithSeal = "EX-2";
    private const string WithCurio = "EX-3";
    private const string Pump = "PI-POMPE";
    private const string Seal = "PI-JOINT";
    private const string Curio = "PI-INCONNU";

    private static readonly DateTimeOffset ReportedOn = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);
    private static readonly DateOnly WarrantyEnd = new(2026, 5, 31);

    private static readonly ImportedOrganisation Organisation = new()
    {
        Name = "Kill town",
        Currency = Currency,
        ServiceLevels = [Level("STANDARD", 480, 2400), Level("GOLD", 60, 720)],
        Customers =
        [
            Customer(UnderWarranty), Customer(HalfCovered), Customer(OutOfCoverage), Customer(Subscriber),
            Customer(BlockedInErp) with { BlockedInErp = true },
        ],
        Articles = [Machine(WithPump), Machine(WithSeal), Machine(WithCurio), Part(Pump, 40m), Part(Seal, 6m), Part(Curio, 9m)],
        Stock = [new StockEntry(Pump, "Annecy", 1_000_000), new StockEntry(Seal, "Annecy", 0)],
        BillOfMaterials = [new SparePart(WithPump, Pump, 1), new SparePart(WithSeal, Seal, 1), new SparePart(WithCurio, Curio, 1)],
        Equipment =
        [
            Unit(UnderWarranty, WithPump) with { WarrantyEnd = WarrantyEnd }, Unit(UnderWarranty, WithSeal) with { WarrantyEnd = WarrantyEnd },
            Unit(UnderWarranty, WithCurio) with { WarrantyEnd = WarrantyEnd },
            Unit(HalfCovered, WithPump), Unit(OutOfCoverage, WithPump), Unit(BlockedInErp, WithPump) with { WarrantyEnd = WarrantyEnd },
        ],
        Contracts = [HalfContract()],
        Cases = [],
    };

    /// <summary>The town with the cases that customers have reported on so many days.</summary>
    /// <param name="days">From 0; the cases of a day are the same, whatever follows it.</param>
    public static ImportedOrganisation After(int days) =>
        Organisation with { Cases = [.. Enumerable.Range(1, days).SelectMany(CasesOf)] };

    private static IEnumerable<ImportedCase> CasesOf(int day) =>
    [
        Repair(day, "pump", UnderWarranty, WithPump),
        Repair(day, "seal", UnderWarranty, WithSeal),
        Repair(day, "curio", UnderWarranty, WithCurio),
        Repair(day, "half", HalfCovered, WithPump),
        Repair(day, "refused", BlockedInErp, WithPump) with { Result = RepairResult.EndOfLife },

        // What customers answer follows from the words that they use: the first accepts, the second declines.
        Repair(day, "yes", OutOfCoverage, WithPump) with { Description = "La machine ne chauffe plus." },
        Repair(day, "no", OutOfCoverage, WithPump) with { Description = "La machine fuit." },
        Repair(day, "help", OutOfCoverage, WithPump) with { Reason = CaseReason.UsageHelp },
    ];

    private static ImportedCase Repair(int day, string name, string customer, string machine) => new()
    {
        ExternalNumber = FormattableString.Invariant($"D{day:000}-{name}"),
        ReportedOn = ReportedOn,
        Title = "Plus de pression",
        Description = "La machine ne monte plus en pression.",
        Reason = CaseReason.Defect,
        CustomerNumber = customer,
        EquipmentSerial = Serial(customer, machine),
        // Staff order a part for what can be repaired, and none for what is beyond repair.
        Result = RepairResult.Repairable,
    };

    private static string Serial(string customer, string machine) => $"S-{customer}-{machine}";

    private static ImportedServiceLevel Level(string code, int response, int resolution) => new()
    {
        Code = code,
        Name = code,
        TimeZone = Zone,
        OpeningHours = "Mo-Fr 09:00-17:00",
        Normal = new ImportedCommitment { ResponseMinutes = response, ResolutionMinutes = resolution },
    };

    private static ImportedCustomer Customer(string number) => new()
    {
        Number = number, Name = $"Café {number}", Kind = CustomerKind.Company, Country = "FR", TimeZone = Zone,
    };

    private static ImportedArticle Machine(string number) =>
        new() { Number = number, Name = "Expresso", Family = "Machines", ListPrice = 900m, IsSparePart = false };

    private static ImportedArticle Part(string number, decimal price) =>
        new() { Number = number, Name = number, ListPrice = price, IsSparePart = true };

    private static ImportedEquipment Unit(string customer, string machine) => new()
    {
        Serial = Serial(customer, machine),
        Article = machine,
        CustomerNumber = customer,
        SoldOn = new DateOnly(2024, 6, 1),
        TimeZone = Zone,
    };

    private static ImportedContract HalfContract() => new()
    {
        Number = "C-1",
        CustomerNumber = HalfCovered,
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
