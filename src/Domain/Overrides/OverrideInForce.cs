namespace Sav.Domain.Overrides;

/// <summary>An override that is in force, as far as the case needs it.</summary>
/// <param name="Amount">Of goodwill; 0 for a credit release.</param>
/// <param name="ApprovedOn">UTC.</param>
public sealed record OverrideInForce(string Number, OverrideKind Kind, decimal Amount, Guid ApprovedBy, DateTime ApprovedOn);
