namespace Sav.Hub.Import;

/// <summary>Makes cases of repairs: when they were reported, on which unit, and whether they ask for help.</summary>
internal sealed class CaseRule(SeededChoice choice)
{
    private const double UsageHelpShare = 0.12;

    // The desk is open for ten hours; the cases of one day are spread over them evenly, so that their order is kept.
    private const int DeskOpens = 8 * 60;
    private const int DeskMinutes = 10 * 60;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(RegionTimeZones.Default);

    public static IReadOnlyList<string> RulesFor(int days) =>
    [
        $"Case dates: the day of the repair plus {days} days: the first case falls on the day after the first sale, the order is kept.",
        "Case times: the cases of one day are spread evenly from 08:00 to 18:00, Europe/Paris.",
        "Case equipment: a seeded choice among the units with spare parts sold before the day of the case; its holder reports it.",
        FormattableString.Invariant($"Case reason: usage help for a seeded {UsageHelpShare:P0}, defect for the others."),
    ];

    /// <summary>By how many days the repairs must move so that the first one falls on the day after the first sale.</summary>
    public static int DaysBetween(IEnumerable<DateOnly> repairDays, IReadOnlyList<ImportedEquipment> repairable) =>
        repairable.Count == 0 ? 0 : repairable.Min(unit => unit.SoldOn).DayNumber + 1 - repairDays.DefaultIfEmpty().Min().DayNumber;

    /// <summary>The cases of <paramref name="repairs"/>, which are in order of their days.</summary>
    /// <param name="repairs">What was repaired.</param>
    /// <param name="perDay">How many repairs each day has, also those that are not taken.</param>
    /// <param name="days">By how many days they move.</param>
    /// <param name="repairable">The units to choose from.</param>
    public IReadOnlyList<ImportedCase> Draw(
        IReadOnlyList<Repair> repairs,
        IReadOnlyDictionary<DateOnly, int> perDay,
        int days,
        IEnumerable<ImportedEquipment> repairable)
    {
        var units = repairable.OrderBy(unit => unit.SoldOn).ThenBy(unit => unit.Serial, StringComparer.Ordinal).ToList();
        var cases = new List<ImportedCase>(repairs.Count);
        var (today, position, sold) = (default(DateOnly), 0, 0);
        foreach (var repair in repairs)
        {
            position = repair.Day == today ? position + 1 : 0;
            today = repair.Day;
            var day = repair.Day.AddDays(days);
            while (sold < units.Count && units[sold].SoldOn < day)
            {
                sold++;
            }

            cases.Add(Describe(repair, At(day, position, perDay[repair.Day]), units[choice.Pick("case-unit", repair.Id, sold)]));
        }

        return cases;
    }

    private ImportedCase Describe(Repair repair, DateTimeOffset reportedOn, ImportedEquipment unit) => new()
    {
        ExternalNumber = repair.Id,
        ReportedOn = reportedOn,
        Title = repair.Title,
        Description = repair.Text,
        Reason = choice.Share("case-reason", repair.Id) < UsageHelpShare ? CaseReason.UsageHelp : CaseReason.Defect,
        CustomerNumber = unit.CustomerNumber,
        EquipmentSerial = unit.Serial,
        Result = repair.Result,
        Barrier = repair.Barrier,
    };

    private static DateTimeOffset At(DateOnly day, int position, int count)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(DeskOpens + (DeskMinutes * position / count));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
