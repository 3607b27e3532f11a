using Sav.Hub.Import;
using static Sav.Chaos.Town.TownRows;

namespace Sav.Chaos.Town;

/// <summary>
/// A small organisation of which every day needs every flow: repairs under warranty and half paid by a contract, a part in stock and one
/// that never is, an article that runs short, suppliers who accept and reject claims, quotes that customers accept and decline, help to be
/// paid for, and what is refused: a customer by the ERP and an article by the warehouse.
/// </summary>
internal static class KillTown
{
    /// <summary>Of every rule that is left to chance.</summary>
    public const int Seed = 1;

    /// <summary>Whoever has a contract that is billed and cancelled (<see cref="ContractDesk"/>).</summary>
    public const string Subscriber = "K-SUBSCRIBER";

    /// <summary>His machines are under warranty.</summary>
    public const string UnderWarranty = "K-WARRANTY";

    /// <summary>His contract pays half.</summary>
    public const string HalfCovered = "K-CONTRACT";

    /// <summary>Nothing covers his machine.</summary>
    public const string OutOfCoverage = "K-NOTHING";

    /// <summary>Unwelcome in the ERP.</summary>
    public const string BlockedInErp = "K-BLOCKED";

    /// <summary>The ERP stops his credit and releases it every day.</summary>
    public const string OnCreditHold = "K-CREDIT";

    /// <summary>Its part is in stock.</summary>
    public const string WithPump = "EX-1";

    /// <summary>Its part never is.</summary>
    public const string WithSeal = "EX-2";

    /// <summary>The warehouse does not know its part.</summary>
    public const string WithCurio = "EX-3";

    /// <summary>Its part runs short every day.</summary>
    public const string WithValve = "EX-4";

    /// <summary>Its supplier rejects what is claimed back from him. The rule is the simulator's, over supplier, unit and amount.</summary>
    public const string ClaimedInVain = "EX-5";

    /// <summary>Its supplier accepts.</summary>
    public const string ClaimedBack = "EX-6";

    /// <summary>The part that runs short.</summary>
    public const string Valve = "PI-VALVE";

    /// <summary>Where all stock is.</summary>
    public const string Location = "Annecy";

    private const string Currency = "EUR";
    private const string Pump = "PI-POMPE";
    private const string Seal = "PI-JOINT";
    private const string Curio = "PI-INCONNU";

    private static readonly ImportedOrganisation Organisation = new()
    {
        Name = "Kill town",
        Currency = Currency,
        ServiceLevels = [Level("STANDARD", 480, 2400), Level("GOLD", 60, 720)],
        Customers =
        [
            Customer(UnderWarranty), Customer(HalfCovered), Customer(OutOfCoverage), Customer(Subscriber),
            Customer(OnCreditHold), Customer(BlockedInErp) with { BlockedInErp = true },
        ],
        Suppliers = [new ImportedSupplier("F-1", "Fabrica"), new ImportedSupplier("F-3", "Officina")],
        Articles =
        [
            Machine(WithPump), Machine(WithSeal), Machine(WithCurio), Machine(WithValve),
            Machine(ClaimedInVain) with { SupplierNumber = "F-3" }, Machine(ClaimedBack) with { SupplierNumber = "F-1" },
            Part(Pump, 40m), Part(Seal, 6m), Part(Curio, 9m), Part(Valve, 12m),
        ],
        Stock = [new StockEntry(Pump, Location, 1_000_000), new StockEntry(Seal, Location, 0), new StockEntry(Valve, Location, 0)],
        BillOfMaterials =
        [
            new SparePart(WithPump, Pump, 1), new SparePart(WithSeal, Seal, 1), new SparePart(WithCurio, Curio, 1),
            new SparePart(WithValve, Valve, 1),
        ],
        Equipment =
        [
            Warranted(UnderWarranty, WithPump), Warranted(UnderWarranty, WithSeal), Warranted(UnderWarranty, WithCurio),
            Warranted(UnderWarranty, WithValve), LabourWarranted(ClaimedInVain), LabourWarranted(ClaimedBack),
            Warranted(BlockedInErp, WithPump), Unit(HalfCovered, WithPump), Unit(OutOfCoverage, WithPump),
        ],
        Contracts = [HalfContract()],
        Cases = [],
    };

    /// <summary>The town with the cases that customers have reported on so many days.</summary>
    /// <param name="days">From 0; the cases of a day are the same, whatever follows it.</param>
    public static ImportedOrganisation After(int days) =>
        Organisation with { Cases = [.. Enumerable.Range(1, days).SelectMany(day => TownDay.CasesOf(Organisation, day))] };

    /// <summary>Serial number of a customer's machine.</summary>
    public static string Serial(string customer, string machine) => $"S-{customer}-{machine}";
}
