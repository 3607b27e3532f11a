using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Domain.Pricing;

namespace Sav.Domain.Entitlement;

/// <summary>An eligible source with everything that it is ranked by.</summary>
internal sealed class Contender
{
    private readonly decimal _customerCost;
    private readonly DateTimeOffset _resolution;
    private readonly DateTimeOffset _end;

    /// <param name="order">Its place in the source order.</param>
    /// <param name="resolution">What its level promises, or the standard level where it brings none.</param>
    public Contender(Candidate candidate, RuleVerdict[] rules, WorkBasis basis, int order, DateTimeOffset resolution)
    {
        Source = candidate.Source;
        Rules = rules;
        Order = order;
        Payer = PayerOf(candidate);
        Terms = PayerTerms.Of(Payer, basis);
        foreach (var category in RelevantCategories.For(candidate.Facts.Reason))
        {
            var amount = basis.AmountOf(category);
            _customerCost += amount - Terms.PayOf(category, amount);
        }

        _resolution = resolution;
        _end = Source.Validity.End;
    }

    public CoverageSource Source { get; }

    public RuleVerdict[] Rules { get; }

    public int Order { get; }

    public Payer Payer { get; }

    public PayerTerms Terms { get; }

    /// <summary>Below zero: this one ranks before <paramref name="other"/> by the criterion.</summary>
    public int CompareBy(RankingCriterion criterion, Contender other) => criterion switch
    {
        RankingCriterion.CustomerCost => _customerCost.CompareTo(other._customerCost),
        RankingCriterion.SourceOrder => Order.CompareTo(other.Order),
        RankingCriterion.Resolution => _resolution.CompareTo(other._resolution),
        RankingCriterion.Scope => Source.Scope.Kind.CompareTo(other.Source.Scope.Kind),
        RankingCriterion.End => _end.CompareTo(other._end),
        RankingCriterion.Number => string.CompareOrdinal(Source.Number, other.Source.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "This is no ranking criterion."),
    };

    /// <summary>The value that is compared, in its canonical form.</summary>
    public string ValueOf(RankingCriterion criterion) => criterion switch
    {
        RankingCriterion.CustomerCost => JsonNumber.Of(_customerCost),
        RankingCriterion.SourceOrder => JsonName.Of(Source.Kind),
        RankingCriterion.Resolution => JsonInstant.Of(_resolution),
        RankingCriterion.Scope => JsonName.Of(Source.Scope.Kind),
        RankingCriterion.End => JsonInstant.Of(_end),
        RankingCriterion.Number => Source.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "This is no ranking criterion."),
    };

    private static Payer PayerOf(Candidate candidate) => new()
    {
        Kind = candidate.Source.Kind,
        Number = candidate.Source.Number,
        Shares = new CoverageShares
        {
            Labour = candidate.ShareOf(CostCategory.Labour),
            Travel = candidate.ShareOf(CostCategory.Travel),
            Parts = candidate.ShareOf(CostCategory.Parts),
            Assistance = candidate.ShareOf(CostCategory.Assistance),
        },
        Deductible = candidate.Source.Deductible,
        Cap = candidate.Source.Cap,
        Quota = candidate.Source.Quota,
    };
}
