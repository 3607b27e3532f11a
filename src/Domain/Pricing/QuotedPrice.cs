using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>A quote that the customer accepted: his part of the work is at most what was quoted.</summary>
public static class QuotedPrice
{
    /// <summary>The house, which pays after everybody else what the work costs beyond the quote, under the number of the quote.</summary>
    /// <param name="left">What is left of the quote, 0 or more; in the currency of the case.</param>
    public static Payer PayerBeyond(string number, decimal left) => new()
    {
        Kind = CoverageSourceKind.Goodwill,
        Number = number,
        Shares = new CoverageShares { Labour = 100, Travel = 100, Parts = 100, Assistance = 100 },
        Deductible = left,
        Cap = null,
        Quota = null,
    };
}
