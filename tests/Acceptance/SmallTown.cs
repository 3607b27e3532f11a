using Sav.Hub.Import;

namespace Sav.Acceptance.Tests;

/// <summary>
/// The smallest organisation that shows everything: one machine with one spare part, of which two are in stock, and customers who differ
/// in one thing each. All cases are reported on Monday, 2 March 2026, 09:15 in Paris.
/// </summary>
internal static class SmallTown
{
    /// <summary>Her machine is under the manufacturer's warranty.</summary>
    public const string UnderWarranty = "K-WARRANTY";

    /// <summary>Her contract pays half of everything.</summary>
    public const string HalfCovered = "K-CONTRACT";

    /// <summary>Nothing covers her machine.</summary>
    public const string OutOfCoverage = "K-NOTHING";

    /// <summary>The ERP has stopped service on account.</summary>
    public const string OnCreditHold = "K-CREDIT";

    /// <summary>Under warranty, and unwelcome in the ERP.</summary>
    public const string BlockedInErp = "K-BLOCKED";

    /// <summary>The spare part; 40.00 apiece.</summary>
    public const string Pump = "PI-POMPE";

    /// <summary>When the cases are reported.</summary>
    public static DateTimeOffset ReportedOn { get; } = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);

    private static readonly DateOnly Sold = new(2024, 6, 1);

    /// <summary>The organisation; it has no cases, tests open their own.</summary>
    public static ImportedOrganisation Organisation { get; } = new()
    {
        Name = "Small town",
        Currency = "EUR",
        ServiceLevels = [Level("STANDARD", 480, 2400), Level("GOLD", 60, 720)],
        Customers =
        [
            Customer(UnderWarranty), Customer(HalfCovered), Customer(OutOfCoverage),
            Customer(OnCreditHold) with { CreditHold = true }, Customer(BlockedInErp) with { BlockedInErp = true },
        ],
        Articles =
        [
            new ImportedArticle { Number = "EX-1", Name = "Expresso", Family = "Machines", ListPrice = 900m, IsSparePart = false },
            new ImportedArticle { Number = Pump, Name = "Pompe", ListPrice = 40m, IsSparePart = true },
        ],
        Stock = [new StockEntry(Pump, "Annecy", 2)],
        BillOfMaterials = [new SparePart("EX-1", Pump, 1)],
        Equipment =
        [
            Unit(UnderWarranty) with { WarrantyEnd = new DateOnly(2026, 5, 31) }, Unit(HalfCovered), Unit(OutOfCoverage), Unit(OnCreditHold),
            Unit(BlockedInErp) with { WarrantyEnd = new DateOnly(2026, 5, 31) },
        ],
        Contracts =
        [
            new ImportedContract
            {
                Number = "C-1",
                CustomerNumber = HalfCovered,
                ServiceLevel = "GOLD",
                StartsOn = new DateOnly(2026, 1, 1),
                EndsOn = new DateOnly(2026, 12, 31),
                TimeZone = "Europe/Paris",
                Price = 300m,
                Lines =
                [
                    new ImportedContractLine
                    {
                        Number = "C-1/1",
                        Scope = ContractScope.Customer,
                        LabourPercent = 50,
                        TravelPercent = 50,
                        PartsPercent = 50,
                    },
                ],
            },
        ],
        Cases = [],
    };

    /// <summary>A defect of the customer's machine.</summary>
    public static ImportedCase Defect(string customer, string number) => new()
    {
        ExternalNumber = number,
        ReportedOn = ReportedOn,
        Title = "Plus de pression",
        Description = "La machine ne monte plus en pression.",
        Reason = CaseReason.Defect,
        CustomerNumber = customer,
        EquipmentSerial = Serial(customer),
        Result = RepairResult.Repaired,
    };

    private static string Serial(string customer) => $"S-{customer}";

    private static ImportedServiceLevel Level(string code, int response, int resolution) => new()
    {
        Code = code,
        Name = code,
        TimeZone = "Europe/Paris",
        OpeningHours = "Mo-Fr 09:00-17:00",
        Normal = new ImportedCommitment { ResponseMinutes = response, ResolutionMinutes = resolution },
    };

    private static ImportedCustomer Customer(string number) => new()
    {
        Number = number,
        Name = $"Café {number}",
        Kind = CustomerKind.Company,
        Country = "FR",
        TimeZone = "Europe/Paris",
    };

    private static ImportedEquipment Unit(string customer) => new()
    {
        Serial = Serial(customer),
        Article = "EX-1",
        CustomerNumber = customer,
        SoldOn = Sold,
        TimeZone = "Europe/Paris",
    };
}
