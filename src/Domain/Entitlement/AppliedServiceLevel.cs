using Sav.Domain.Coverage;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>
/// What the customer is owed: of each promise the earliest deadline that an eligible source or the standard level gives him, whichever
/// source pays.
/// </summary>
/// <param name="Deadlines">At most one for each promise, in the order of <see cref="Promise"/>.</param>
public sealed record AppliedServiceLevel(IReadOnlyList<AppliedDeadline> Deadlines)
{
    /// <summary>The level by whose promise it has to work again.</summary>
    public ServiceLevel Level => Resolution.Level;

    /// <summary>The source that promises that; null: it is the standard level.</summary>
    public CoverageSource? BroughtBy => Resolution.BroughtBy;

    private AppliedDeadline Resolution => Deadlines[Deadlines.Count - 1];

    /// <summary>When the promise is due (UTC); null: nobody makes it.</summary>
    public DateTimeOffset? DueAt(Promise promise) =>
        Deadlines.FirstOrDefault(deadline => deadline.Deadline.Promise == promise)?.Deadline.DueAt;
}
