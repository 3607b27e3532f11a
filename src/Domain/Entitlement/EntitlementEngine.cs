using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>Decides who pays for a case, by when what is due, and why. Pure: the same input gives the same output, byte for byte.</summary>
public static class EntitlementEngine
{
    /// <summary>Judges every source on every rule, ranks and stacks the eligible ones.</summary>
    /// <param name="sources">In any order.</param>
    /// <param name="asOf">The instant at which the sources are judged and from which the deadlines run; in the years 1900 to 2199.</param>
    /// <exception cref="InvalidFactsException">The input contradicts itself; the text names the value and the remedy.</exception>
    public static EntitlementDecision Decide(CaseFacts facts, IReadOnlyList<CoverageSource> sources, DateTimeOffset asOf)
    {
        FactsCheck.Require(sources, asOf);
        var start = asOf.ToUniversalTime();
        var standardLevel = Promised(facts.StandardLevel, broughtBy: null, start);
        var contenders = new List<Contender>();
        var rejected = new List<CandidateVerdict>();
        foreach (var source in sources)
        {
            var candidate = new Candidate(source, facts, start);
            var rules = EligibilityRules.Judge(candidate);
            if (rules.All(rule => rule.Passed))
            {
                var level = source.ServiceLevel is null ? null : Promised(source.ServiceLevel, source, start);
                contenders.Add(new Contender(candidate, rules, level, standardLevel));
            }
            else
            {
                rejected.Add(new CandidateVerdict(source, rules, Standing: null));
            }
        }

        Ranking.Sort(contenders);
        var coverage = CoverageStack.Build(contenders, RelevantCategories.For(facts.Reason));
        return new EntitlementDecision
        {
            Facts = facts,
            AsOf = start,
            Outcome = OutcomeOf(facts, coverage),
            Coverage = coverage,
            ServiceLevel = BestLevel(contenders, standardLevel),
            Candidates = Verdicts(contenders, rejected),
        };
    }

    private static AppliedServiceLevel Promised(ServiceLevel level, CoverageSource? broughtBy, DateTimeOffset start) =>
        new(level, broughtBy, new ServiceClock(level).DeadlinesFrom(start, CaseSeverity.Normal, []));

    private static Outcome OutcomeOf(CaseFacts facts, IReadOnlyList<CategoryCoverage> coverage)
    {
        if (facts.Customer.IsOnCreditHold)
        {
            return Outcome.OnHold;
        }

        var relevant = coverage.Where(category => category.IsRelevant).ToList();
        if (relevant.All(category => category.CustomerPercent == 0))
        {
            return Outcome.Covered;
        }

        if (relevant.Any(category => category.Shares.Count > 0))
        {
            return Outcome.PartlyCovered;
        }

        return facts.Reason == CaseReason.UsageHelp ? Outcome.PayPerCall : Outcome.QuoteRequired;
    }

    // A customer with two promises is owed the better one, whichever source pays. OrderBy leaves equals in order: by rank, standard last.
    private static AppliedServiceLevel BestLevel(IReadOnlyList<Contender> ranked, AppliedServiceLevel standardLevel) =>
        ranked.Select(contender => contender.Level)
            .OfType<AppliedServiceLevel>()
            .Concat([standardLevel])
            .OrderBy(level => level.DueAt(Promise.Resolution))
            .ThenBy(level => level.DueAt(Promise.Response))
            .First();

    private static IReadOnlyList<CandidateVerdict> Verdicts(IReadOnlyList<Contender> ranked, IEnumerable<CandidateVerdict> rejected)
    {
        var eligible = ranked.Select((contender, index) =>
            new CandidateVerdict(contender.Source, contender.Rules, Ranking.StandingOf(index, ranked)));
        return
        [
            .. eligible,
            .. rejected.OrderBy(verdict => verdict.Source.Kind).ThenBy(verdict => verdict.Source.Number, StringComparer.Ordinal),
        ];
    }
}
