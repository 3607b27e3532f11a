using Sav.Domain.Coverage;
using Sav.Domain.Pricing;
using Sav.Plugins.Cases;

namespace Sav.Plugins.Quotes;

/// <summary>
/// A quote that the customer accepted: his part of the work is at most what was quoted, over all closures. What the work costs beyond it is
/// the house's, attributed to the number of the quote.
/// </summary>
internal sealed class AcceptedQuote(string number, decimal left)
{
    /// <summary>That of a case; null where the customer has accepted none, or its amount is not known yet.</summary>
    public static AcceptedQuote? Of(CaseRow caseRow) => caseRow is { QuoteStatus: QuoteChoice.Accepted, QuotedAmount: { } quoted }
        ? new AcceptedQuote(caseRow.QuoteNumber ?? "", Math.Max(0, quoted - caseRow.QuoteUsed))
        : null;

    /// <summary>Pays after everybody else, and leaves what was quoted to the customer.</summary>
    public Payer Payer => new()
    {
        Kind = CoverageSourceKind.Goodwill,
        Number = number,
        Shares = new CoverageShares { Labour = 100, Travel = 100, Parts = 100, Assistance = 100 },
        Deductible = left,
        Cap = null,
        Quota = null,
    };
}
