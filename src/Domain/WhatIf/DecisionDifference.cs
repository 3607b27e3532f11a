using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.WhatIf;

/// <summary>What would be decided otherwise if the facts were others. Both decisions are on the same case and the same sources.</summary>
public sealed class DecisionDifference
{
    private DecisionDifference(EntitlementDecision before, EntitlementDecision after)
    {
        Before = before;
        After = after;
        Categories = [.. CategoriesOf(before, after)];
        Deadlines = [.. DeadlinesOf(before, after)];
        var applied = EligibleOf(before);
        Winners = [.. after.Candidates.Where(candidate => candidate.IsEligible && !applied.Contains(candidate.Source.Number))];
        Losers = [.. after.Candidates.Where(candidate => !candidate.IsEligible && applied.Contains(candidate.Source.Number))];
    }

    /// <summary>The decision as it is.</summary>
    public EntitlementDecision Before { get; }

    /// <summary>The decision as it would be.</summary>
    public EntitlementDecision After { get; }

    /// <summary>Cost categories of which sources or customer would pay another part.</summary>
    public IReadOnlyList<CategoryDifference> Categories { get; }

    /// <summary>Promises that would be due earlier or later, or be made by one decision only.</summary>
    public IReadOnlyList<DeadlineDifference> Deadlines { get; }

    /// <summary>Sources that would apply and do not, in the order of their rank.</summary>
    public IReadOnlyList<CandidateVerdict> Winners { get; }

    /// <summary>Sources that apply and would not any more, as they would be judged.</summary>
    public IReadOnlyList<CandidateVerdict> Losers { get; }

    /// <summary>Nothing that anybody would notice.</summary>
    public bool IsNone =>
        Before.Outcome == After.Outcome && Categories.Count + Deadlines.Count + Winners.Count + Losers.Count == 0;

    public static DecisionDifference Between(EntitlementDecision before, EntitlementDecision after) => new(before, after);

    private static IEnumerable<CategoryDifference> CategoriesOf(EntitlementDecision before, EntitlementDecision after)
    {
        var relevant = before.RelevantCoverage.Concat(after.RelevantCoverage).Select(category => category.Category).ToList();
        return before.Coverage
            .Zip(after.Coverage, (was, wouldBe) => new CategoryDifference(was, wouldBe))
            .Where(pair => relevant.Contains(pair.Before.Category) || pair.Before.Shares.Count + pair.After.Shares.Count > 0)
            .Where(pair => before.HasAmounts != after.HasAmounts || !IsPaidAlike(pair.Before, pair.After));
    }

    private static bool IsPaidAlike(CategoryCoverage before, CategoryCoverage after) =>
        before.CustomerAmount == after.CustomerAmount && before.Shares.SequenceEqual(after.Shares);

    private static IEnumerable<DeadlineDifference> DeadlinesOf(EntitlementDecision before, EntitlementDecision after) =>
        new[] { Promise.Response, Promise.OnSite, Promise.Resolution }
            .Select(promise => new DeadlineDifference(promise, before.ServiceLevel.DueAt(promise), after.ServiceLevel.DueAt(promise)))
            .Where(deadline => deadline.Before != deadline.After);

    private static HashSet<string> EligibleOf(EntitlementDecision decision) => new(
        decision.Candidates.Where(candidate => candidate.IsEligible).Select(candidate => candidate.Source.Number), StringComparer.Ordinal);
}
