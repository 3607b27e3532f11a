using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>An eligible source with everything that it is ranked by.</summary>
internal sealed class Contender
{
    private readonly decimal _customerCost;
    private DateTimeOffset? _end;

    /// <param name="order">Its place in the source order.</param>
    /// <param name="deadlines">What its level promises, or the standard level where it brings none; the last one is the resolution.</param>
    public Contender(Candidate candidate, RuleVerdict[] rules, WorkBasis basis, int order, IReadOnlyList<Deadline> deadlines)
    {
        Source = candidate.Source;
        Rules = rules;
        Order = order;
        Payer = PayerOf(candidate);
        Terms = PayerTerms.Of(Payer, basis);
        foreach (var category in candidate.Case.Relevant)
        {
            _customerCost += basis.AmountOf(category) - Terms.Alone[(int)category];
        }

        Deadlines = deadlines;
    }

    public CoverageSource Source { get; }

    public RuleVerdict[] Rules { get; }

    public int Order { get; }

    public Payer Payer { get; }

    public PayerTerms Terms { get; }

    public IReadOnlyList<Deadline> Deadlines { get; }

    private DateTimeOffset Resolution => Deadlines[Deadlines.Count - 1].DueAt;

    // Few are ranked by it, and it takes the rules of a time zone.
    private DateTimeOffset End => _end ??= Source.Validity.End;

    /// <summary>Below zero: this one ranks before <paramref name="other"/> by the criterion.</summary>
    public int CompareBy(RankingCriterion criterion, Contender other) => criterion switch
    {
        RankingCriterion.CustomerCost => _customerCost.CompareTo(other._customerCost),
        RankingCriterion.SourceOrder => Order.CompareTo(other.Order),
        RankingCriterion.Resolution => Resolution.CompareTo(other.Resolution),
        RankingCriterion.Scope => Source.Scope.Kind.CompareTo(other.Source.Scope.Kind),
        RankingCriterion.End => End.CompareTo(other.End),
        RankingCriterion.Number => string.CompareOrdinal(Source.Number, other.Source.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "This is no ranking criterion."),
    };

    /// <summary>The value that is compared, in its canonical form.</summary>
    public string ValueOf(RankingCriterion criterion) => criterion switch
    {
        RankingCriterion.CustomerCost => JsonNumber.Of(_customerCost),
        RankingCriterion.SourceOrder => JsonName.Of(Source.Kind),
        RankingCriterion.Resolution => JsonInstant.Of(Resolution),
        RankingCriterion.Scope => JsonName.Of(Source.Scope.Kind),
        RankingCriterion.End => JsonInstant.Of(End),
        RankingCriterion.Number => Source.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "This is no ranking criterion."),
    };

    private static Payer PayerOf(Candidate candidate) => new()
    {
        Kind = candidate.Source.Kind,
        Number = candidate.Source.Number,
        Shares = candidate.Shares,
        Deductible = candidate.Source.Deductible,
        Cap = candidate.Source.Cap,
        Quota = candidate.Source.Quota,
    };
}
