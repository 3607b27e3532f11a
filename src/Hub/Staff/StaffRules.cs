using Sav.Hub.Import;

namespace Sav.Hub.Staff;

/// <summary>
/// Says what staff do on a case: a seeded rule that follows how the source says the repair ended. It stands in for people, so that
/// a run can be repeated to the cent.
/// </summary>
public sealed class StaffRules
{
    private const int Labour = 743120000;
    private const int Travel = 743120001;
    private const int Parts = 743120002;
    private const int Assistance = 743120003;

    private readonly SeededChoice _choice;
    private readonly Dictionary<string, string> _articleBySerial;
    private readonly ILookup<string, SparePart> _partsByArticle;
    private readonly Dictionary<string, ImportedArticle> _articles;

    /// <summary>Rules for one organisation.</summary>
    public StaffRules(ImportedOrganisation organisation, int seed)
    {
        _choice = new SeededChoice(seed);
        _articleBySerial = organisation.Equipment.ToDictionary(e => e.Serial, e => e.Article, StringComparer.Ordinal);
        _partsByArticle = organisation.BillOfMaterials.ToLookup(p => p.Article, StringComparer.Ordinal);
        _articles = organisation.Articles.ToDictionary(a => a.Number, StringComparer.Ordinal);
    }

    /// <summary>Price of an hour of labour, in the organisation's currency.</summary>
    public static decimal LabourHour => 62.00m;

    /// <summary>Price of a kilometre.</summary>
    public static decimal TravelKilometre => 0.65m;

    /// <summary>Price of an hour of assistance by telephone.</summary>
    public static decimal AssistanceHour => 48.00m;

    /// <summary>The rules in words, for the head of a run's output.</summary>
    public static IReadOnlyList<string> InWords { get; } =
    [
        FormattableString.Invariant($"Staff: help takes 15 to 60 minutes at {AssistanceHour:0.00} an hour; a repair 30 to 150 minutes at {LabourHour:0.00}, a diagnosis 30."),
        FormattableString.Invariant($"Staff: every second defect is visited, 10 to 60 km at {TravelKilometre:0.00}; a repair takes up to two spare parts of the bill of materials at list price."),
        "Staff: a case out of coverage is worked on when its quote is accepted, and cancelled when it is declined or expires; a case is closed when the warehouse has answered for every part.",
        "Staff: what is back-ordered is cancelled for every third part; every fourth old part goes back to the warehouse.",
        "Staff: one closure in twenty is credited by a fifth of what was billed, as a gesture.",
        "Staff: a customer's cases wait for each other where a contract of his has a quota, so that it is used in the order of the reports.",
    ];

    /// <summary>The plan for <paramref name="item"/>; always at least one line.</summary>
    public WorkPlan Plan(ImportedCase item)
    {
        return item.Reason == CaseReason.UsageHelp ? Help(item) : Repair(item);
    }

    /// <summary>What is given back of a closure; null: nothing.</summary>
    /// <param name="externalNumber">Number of the case in the system it came from.</param>
    /// <param name="revision">Which of its closures.</param>
    /// <param name="billed">What the closure billed.</param>
    public decimal? Credit(string externalNumber, int revision, decimal billed)
    {
        var isChosen = _choice.Pick(FormattableString.Invariant($"staff credit {revision}"), externalNumber, 20) == 0;
        var amount = Math.Round(billed / 5, 2, MidpointRounding.AwayFromZero);
        return isChosen && amount > 0 ? amount : null;
    }

    private WorkPlan Help(ImportedCase item)
    {
        var hours = Between(1, 4, "assistance", item) * 0.25m;
        return new WorkPlan([new PlannedLine(Assistance, "Aide à l'utilisation / usage help", null, hours, AssistanceHour)], []);
    }

    private WorkPlan Repair(ImportedCase item)
    {
        var lines = new List<PlannedLine>();
        var repairs = item.Result is RepairResult.Repaired or RepairResult.Repairable;
        var (task, hours) = repairs ? ("Réparation / repair", Between(2, 10, "labour", item) * 0.25m) : ("Diagnostic / diagnosis", 0.5m);
        lines.Add(new PlannedLine(Labour, task, null, hours, LabourHour));
        if (Between(1, 2, "visit", item) == 1)
        {
            lines.Add(new PlannedLine(Travel, "Déplacement / travel", null, Between(10, 60, "kilometres", item), TravelKilometre));
        }

        var parts = repairs ? ChooseParts(item) : [];
        lines.AddRange(parts.Select(p => new PlannedLine(Parts, p.Name, p.Article, p.Quantity, _articles[p.Article].ListPrice)));
        return new WorkPlan(lines, parts);
    }

    private List<PlannedPart> ChooseParts(ImportedCase item)
    {
        if (item.EquipmentSerial is null || !_articleBySerial.TryGetValue(item.EquipmentSerial, out var article))
        {
            return [];
        }

        // Parts without a price cannot be billed, so staff do not take them from the shelf without asking.
        var candidates = _partsByArticle[article].Select(p => _articles[p.Part]).Where(a => a.ListPrice > 0).ToList();
        var wanted = Math.Min(candidates.Count, item.Result == RepairResult.Repairable ? Between(1, 2, "parts", item) : Between(0, 1, "parts", item));
        var parts = new List<PlannedPart>();
        for (var i = 0; i < wanted; i++)
        {
            var part = candidates[Between(0, candidates.Count - 1, $"part {i}", item)];
            candidates.Remove(part);
            parts.Add(new PlannedPart(
                part.Number,
                part.Name,
                Between(1, 2, $"pieces {i}", item),
                IsUrgent: Between(1, 3, $"urgent {i}", item) == 1,
                OldOneComesBack: Between(1, 4, $"old part {i}", item) == 1));
        }

        return parts;
    }

    private int Between(int from, int to, string purpose, ImportedCase item) =>
        from + _choice.Pick($"staff {purpose}", item.ExternalNumber, to - from + 1);
}
