using Sav.Domain.Calendars;
using Sav.Domain.Entitlement;

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

    private IEnumerable<string> SummaryLines()
    {
        yield return _words.Outcome(_decision.Outcome);
        foreach (var category in _decision.Coverage.Where(category => category.IsRelevant || category.Shares.Count > 0))
        {
            yield return $"{_words.Category(category.Category)}{_words.Colon} {string.Join(", ", Payers(category))}";
        }

        var deadlines = _decision.ServiceLevel.Deadlines.Select(deadline => _words.Due(deadline.Promise, Zone.TimeAt(deadline.DueAt)));
        yield return $"{_words.Level(_decision.ServiceLevel)}{_words.Colon} {string.Join(", ", deadlines)} ({Zone})";
    }

    private IEnumerable<string> Payers(CategoryCoverage category)
    {
        foreach (var share in category.Shares)
        {
            yield return _words.PaidBy(share);
        }

        if (category.CustomerPercent > 0)
        {
            yield return _words.PaidByCustomer(category.CustomerPercent);
        }
    }

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

    private IEnumerable<string> DeadlineLines() => DeadlineText.Lines(_decision.ServiceLevel.Deadlines, Zone, _words);
}
