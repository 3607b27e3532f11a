using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;

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
        FactsCheck.Require(facts, sources, asOf);
        var start = asOf.ToUniversalTime();
        var judged = new JudgedCase(facts);
        var basis = WorkBasis.Expected(facts, judged.Relevant);
        var deadlines = new PromisedDeadlines(facts, start);
        var order = new SourceOrder(facts.SourceOrder);
        var ranked = new List<Contender>(sources.Count);
        var rejected = new List<CandidateVerdict>(sources.Count);
        foreach (var candidate in Candidates(judged, sources, start))
        {
            var rules = EligibilityRules.Judge(candidate);
            if (Array.TrueForAll(rules, rule => rule.Passed))
            {
                var promised = deadlines.Of(candidate.Source.ServiceLevel ?? facts.StandardLevel);
                ranked.Add(new Contender(candidate, rules, basis, order.PlaceOf(candidate.Source.Kind), promised));
            }
            else
            {
                rejected.Add(new CandidateVerdict(candidate.Source, rules, Standing: null));
            }
        }

        Ranking.Sort(ranked);
        // Whoever is obliged first pays first, not whoever ranks first: a pack that the customer paid for is not used up before his warranty.
        var paying = ranked.OrderBy(contender => contender.Order).ToList();
        var payment = ExpectedPayment.Of(paying, basis);
        return new EntitlementDecision
        {
            Facts = facts,
            AsOf = start,
            Outcome = OutcomeRule.Of(facts, basis, payment),
            HasAmounts = basis.HasAmounts,
            Coverage = payment.Coverage,
            Payers = payment.Payers,
            Holds = payment.Holds,
            ServiceLevel = deadlines.Earliest(ranked),
            Candidates = Verdicts(ranked, rejected, order),
        };
    }

    private static IEnumerable<Candidate> Candidates(JudgedCase judged, IReadOnlyList<CoverageSource> sources, DateTimeOffset start)
    {
        var days = new Dictionary<IanaZone, Day>();
        foreach (var source in sources)
        {
            var zone = source.Validity.Zone;
            if (!days.TryGetValue(zone, out var today))
            {
                today = new Day(zone.DateAt(start));
                days.Add(zone, today);
            }

            yield return new Candidate(source, judged, today);
        }
    }

    private static IReadOnlyList<CandidateVerdict> Verdicts(List<Contender> ranked, List<CandidateVerdict> rejected, SourceOrder order)
    {
        var verdicts = new List<CandidateVerdict>(ranked.Count + rejected.Count);
        for (var i = 0; i < ranked.Count; i++)
        {
            verdicts.Add(new CandidateVerdict(ranked[i].Source, ranked[i].Rules, Ranking.StandingOf(i, ranked)));
        }

        rejected.Sort((left, right) => order.Compare(left.Source, right.Source));
        verdicts.AddRange(rejected);
        return verdicts;
    }
}
