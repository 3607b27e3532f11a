using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>An eligible source with everything that it is ranked by.</summary>
internal sealed class Contender
{
    private readonly decimal _customerCost;
    private readonly DateTimeOffset _resolution;
    private readonly DateTimeOffset _end;

    /// <param name="level">The level that the source brings; null: none of its own.</param>
    /// <param name="standardLevel">The level that counts for the ranking where it brings none.</param>
    public Contender(Candidate candidate, IReadOnlyList<RuleVerdict> rules, AppliedServiceLevel? level, AppliedServiceLevel standardLevel)
    {
        Source = candidate.Source;
        Rules = rules;
        Level = level;
        _resolution = (level ?? standardLevel).DueAt(Promise.Resolution)!.Value;
        _customerCost = RelevantCategories.For(candidate.Facts.Reason).Sum(category => 100 - Source.Shares.Of(category));
        _end = Source.Validity.End;
    }

    public CoverageSource Source { get; }

    public IReadOnlyList<RuleVerdict> Rules { get; }

    public AppliedServiceLevel? Level { get; }

    /// <summary>Below zero: this one ranks before <paramref name="other"/> by the criterion.</summary>
    public int CompareBy(RankingCriterion criterion, Contender other) => criterion switch
    {
        RankingCriterion.CustomerCost => _customerCost.CompareTo(other._customerCost),
        RankingCriterion.SourceOrder => Source.Kind.CompareTo(other.Source.Kind),
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
}
