using Sav.Domain.Pricing;
using Sav.Plugins.Cases;

namespace Sav.Plugins.Quotes;

/// <summary>What is left of a quote that the customer accepted, over all closures of its case.</summary>
internal sealed class AcceptedQuote(string number, decimal left)
{
    /// <inheritdoc cref="QuotedPrice.PayerBeyond"/>
    public Payer Payer => QuotedPrice.PayerBeyond(number, left);

    /// <summary>That of a case; null where the customer has accepted none, or its amount is not known yet.</summary>
    public static AcceptedQuote? Of(CaseRow caseRow) => caseRow is { QuoteStatus: QuoteChoice.Accepted, QuotedAmount: { } quoted }
        ? new AcceptedQuote(caseRow.QuoteNumber ?? "", Math.Max(0, quoted - caseRow.QuoteUsed))
        : null;
}
