using Sav.Domain.Coverage;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>The service level of a case.</summary>
/// <param name="BroughtBy">The source that promises it; null: it is the standard level.</param>
public sealed record AppliedServiceLevel(ServiceLevel Level, CoverageSource? BroughtBy, IReadOnlyList<Deadline> Deadlines)
{
    /// <summary>When the promise is due (UTC); null: the level does not make it.</summary>
    public DateTimeOffset? DueAt(Promise promise) => Deadlines.FirstOrDefault(deadline => deadline.Promise == promise)?.DueAt;
}
