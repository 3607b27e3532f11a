using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>How much of a source's quota the work takes.</summary>
/// <param name="Number">Number of the source.</param>
/// <param name="Needed">What the work would take if there were enough; 0 for a quota of money, which has no need of its own.</param>
/// <param name="Remaining">What there was.</param>
/// <param name="Quantity">What is taken: at most <paramref name="Remaining"/>.</param>
public sealed record QuotaUse(string Number, QuotaUnit Unit, decimal Needed, decimal Remaining, decimal Quantity);
