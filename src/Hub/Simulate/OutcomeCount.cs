using Sav.Domain.Entitlement;

namespace Sav.Hub.Simulate;

/// <summary>How many cases have an outcome, and would have it.</summary>
public sealed record OutcomeCount(Outcome Outcome, int Before, int After);
