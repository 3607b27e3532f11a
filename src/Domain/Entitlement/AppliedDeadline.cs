using Sav.Domain.Coverage;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>A deadline with the level that promises it.</summary>
/// <param name="BroughtBy">The source whose level it is; null: it is the standard level.</param>
public sealed record AppliedDeadline(Deadline Deadline, ServiceLevel Level, CoverageSource? BroughtBy);
