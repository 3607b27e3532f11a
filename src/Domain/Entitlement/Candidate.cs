using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>A source beside the case that it may cover.</summary>
internal sealed class Candidate(CoverageSource source, CaseFacts facts, Day today)
{
    public CoverageSource Source { get; } = source;

    public CaseFacts Facts { get; } = facts;

    /// <summary>The day of the decision on the source's own calendar.</summary>
    public Day Today { get; } = today;

    /// <summary>What the source pays of a category on that day, in percent.</summary>
    public decimal ShareOf(CostCategory category) =>
        Source.ShareEnds.Of(category) is { } end && Today.Date >= end ? 0 : Source.Shares.Of(category);
}
