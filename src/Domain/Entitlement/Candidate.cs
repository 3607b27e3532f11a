using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>A source beside the case that it may cover.</summary>
internal sealed class Candidate(CoverageSource source, CaseFacts facts, DateTimeOffset asOf)
{
    public CoverageSource Source { get; } = source;

    public CaseFacts Facts { get; } = facts;

    /// <summary>The day of the decision on the source's own calendar.</summary>
    public LocalDate Today { get; } = source.Validity.Zone.DateAt(asOf);
}
