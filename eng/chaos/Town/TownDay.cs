using Sav.Hub.Import;
using Sav.Hub.Staff;

namespace Sav.Chaos.Town;

/// <summary>What customers report on a day.</summary>
internal static class TownDay
{
    private static readonly DateTimeOffset ReportedOn = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);

    /// <summary>The same every day but for the numbers.</summary>
    /// <param name="town">The town, which staff know.</param>
    /// <param name="day">From 1.</param>
    public static IEnumerable<ImportedCase> CasesOf(ImportedOrganisation town, int day)
    {
        var rules = new StaffRules(town, KillTown.Seed);
        return
        [
            Repair(day, "pump", KillTown.UnderWarranty, KillTown.WithPump),
            Wanted(Repair(day, "back", KillTown.UnderWarranty, KillTown.WithPump), rules, part => part.OldOneComesBack),
            Wanted(Repair(day, "seal", KillTown.UnderWarranty, KillTown.WithSeal), rules, part => part.IsUrgent),
            Wanted(Repair(day, "wait", KillTown.UnderWarranty, KillTown.WithSeal), rules, part => !part.IsUrgent),
            Repair(day, "curio", KillTown.UnderWarranty, KillTown.WithCurio),
            Repair(day, "valve", KillTown.UnderWarranty, KillTown.WithValve),
            Repair(day, "half", KillTown.HalfCovered, KillTown.WithPump),
            Look(day, "vain", KillTown.UnderWarranty, KillTown.ClaimedInVain),
            Look(day, "claim", KillTown.UnderWarranty, KillTown.ClaimedBack),
            Look(day, "refused", KillTown.BlockedInErp, KillTown.WithPump),

            // What customers answer follows from the words that they use: the first accepts, the second declines, the third never answers.
            Repair(day, "yes", KillTown.OutOfCoverage, KillTown.WithPump) with { Description = "La machine ne chauffe plus." },
            Repair(day, "no", KillTown.OutOfCoverage, KillTown.WithPump) with { Description = "La machine fuit." },
            Repair(day, "never", KillTown.OutOfCoverage, KillTown.WithPump) with { Description = "La machine goutte." },

            // Help is billed, and staff give some of it back; whether the ERP cancels the invoice before follows from the number.
            Credited(Help(day, "help"), rules),
            Credited(Help(day, "advice"), rules),
            Credited(Help(day, "lesson"), rules),
        ];
    }

    // Staff order a part for what can be repaired, and none for what is beyond repair.
    private static ImportedCase Look(int day, string name, string customer, string machine) =>
        Repair(day, name, customer, machine) with { Result = RepairResult.EndOfLife };

    private static ImportedCase Repair(int day, string name, string customer, string machine) => new()
    {
        ExternalNumber = FormattableString.Invariant($"D{day:000}-{name}"),
        ReportedOn = ReportedOn,
        Title = "Plus de pression",
        Description = "La machine ne monte plus en pression.",
        Reason = CaseReason.Defect,
        CustomerNumber = customer,
        EquipmentSerial = KillTown.Serial(customer, machine),
        Result = RepairResult.Repairable,
    };

    private static ImportedCase Help(int day, string name) =>
        Repair(day, name, KillTown.OutOfCoverage, KillTown.WithPump) with { Reason = CaseReason.UsageHelp };

    private static ImportedCase Wanted(ImportedCase item, StaffRules rules, Func<PlannedPart, bool> isWanted) =>
        Numbered(item, numbered => rules.Plan(numbered).Parts.All(isWanted));

    private static ImportedCase Credited(ImportedCase item, StaffRules rules) =>
        Numbered(item, numbered => rules.Credit(numbered.ExternalNumber, 1, 100m) is not null);

    // What staff do follows from the number of the case: the first number with which they do what is needed.
    private static ImportedCase Numbered(ImportedCase item, Func<ImportedCase, bool> isWanted) => Enumerable.Range(1, 1000)
        .Select(number => item with { ExternalNumber = FormattableString.Invariant($"{item.ExternalNumber}-{number}") })
        .First(isWanted);
}
