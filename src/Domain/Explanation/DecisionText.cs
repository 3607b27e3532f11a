using Sav.Domain.Calendars;
using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;

namespace Sav.Domain.Explanation;

/// <summary>A decision in words. Times are the customer's wall-clock times.</summary>
public sealed class DecisionText
{
    private readonly EntitlementDecision _decision;
    private readonly Wording _words;

    private DecisionText(EntitlementDecision decision, StaffLanguage language)
    {
        _decision = decision;
        _words = Wording.In(language);
    }

    private IanaZone Zone => _decision.Facts.Zone;

    /// <summary>A few lines for the case form: outcome, who pays what, by when.</summary>
    public static string Summary(EntitlementDecision decision, StaffLanguage language) =>
        string.Join("\n", new DecisionText(decision, language).SummaryLines());

    /// <summary>The summary, every source with what speaks for or against it, and how the deadlines add up.</summary>
    public static string Explanation(EntitlementDecision decision, StaffLanguage language)
    {
        var text = new DecisionText(decision, language);
        return string.Join("\n", [.. text.SummaryLines(), string.Empty, .. text.CandidateLines(), string.Empty, .. text.DeadlineLines()]);
    }

    /// <summary>Who pays a category, each with his part, the customer last.</summary>
    internal static IEnumerable<string> Payers(CategoryCoverage category, EntitlementDecision decision, Wording words)
    {
        foreach (var share in category.Shares)
        {
            yield return words.PaidBy(share, Part(share.Amount));
        }

        if (category.CustomerAmount > 0 || category.Shares.Count == 0)
        {
            yield return words.PaidByCustomer(Part(category.CustomerAmount));
        }

        string Part(decimal amount) => decision.HasAmounts ? words.Money(amount, decision.Facts.Currency) : words.Percent(amount);
    }

    private IEnumerable<string> SummaryLines()
    {
        yield return _words.Outcome(_decision.Outcome);
        if (_decision.Facts is { CreditApprovedBy: { } approver, Customer.IsOnCreditHold: true })
        {
            yield return _words.CreditApproved(approver);
        }

        var relevant = _decision.RelevantCoverage.ToList();
        foreach (var category in _decision.Coverage.Where(category => relevant.Contains(category) || category.Shares.Count > 0))
        {
            yield return $"{_words.Category(category.Category)}{_words.Colon} {string.Join(", ", Payers(category, _decision, _words))}";
        }

        foreach (var line in TermLines().Concat(HoldLines()).Concat(LevelLines()))
        {
            yield return line;
        }
    }

    private IEnumerable<string> TermLines() => _decision.HasAmounts
        ? []
        : _decision.Payers.Where(IsPaying).SelectMany(payer => _words.Terms(payer, _decision.Facts.Currency)).Select(Sentence);

    private IEnumerable<string> HoldLines() =>
        _decision.Holds.Select(hold => Sentence(_words.Hold(
            _decision.Payers.First(payer => payer.Number == hold.Number).Kind, hold, _decision.Facts.Currency)));

    private bool IsPaying(Payer payer) =>
        _decision.Coverage.Any(category => category.Shares.Any(share => share.Number == payer.Number));

    // Promises of one level stand in one line.
    private IEnumerable<string> LevelLines() =>
        _decision.ServiceLevel.Deadlines
            .GroupBy(_words.Level)
            .Select(level => $"{level.Key}{_words.Colon} {string.Join(", ", level.Select(Due))} ({Zone})");

    private string Due(AppliedDeadline deadline) => _words.Due(deadline.Deadline.Promise, Zone.TimeAt(deadline.Deadline.DueAt));

    private static string Sentence(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase.Substring(1) + ".";

    private IEnumerable<string> CandidateLines()
    {
        if (_decision.Candidates.Count == 0)
        {
            yield return _words.NothingConsidered;
            yield break;
        }

        yield return _words.ConsideredOn(Zone.TimeAt(_decision.AsOf), Zone);
        foreach (var candidate in _decision.Candidates)
        {
            yield return candidate.IsEligible ? _words.Applies(candidate) : _words.DoesNotApply(candidate);
            foreach (var rule in candidate.Rules.Where(rule => !rule.Passed))
            {
                yield return $"  {_words.Failure(candidate, rule)} {_words.Remedy(candidate, rule, _decision.Facts)}";
            }
        }
    }

    private IEnumerable<string> DeadlineLines() => DeadlineText.Lines(_decision.ServiceLevel.Deadlines.Select(applied => applied.Deadline), Zone, _words);
}
