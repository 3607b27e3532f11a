using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>A source beside the case that it may cover.</summary>
internal sealed class Candidate(CoverageSource source, JudgedCase judged, Day today)
{
    public CoverageSource Source { get; } = source;

    public JudgedCase Case { get; } = judged;

    public CaseFacts Facts => Case.Facts;

    /// <summary>The day of the decision on the source's own calendar.</summary>
    public Day Today { get; } = today;

    /// <summary>What the source pays of each category on that day, in percent.</summary>
    public CoverageShares Shares { get; } = SharesOn(today.Date, source);

    private static CoverageShares SharesOn(LocalDate day, CoverageSource source)
    {
        var shares = source.Shares;
        if (ReferenceEquals(source.ShareEnds, ShareEnds.None))
        {
            return shares;
        }

        foreach (var category in CostCategories.All)
        {
            if (source.ShareEnds.Of(category) is { } end && day >= end)
            {
                shares = shares.With(category, 0);
            }
        }

        return shares;
    }
}
