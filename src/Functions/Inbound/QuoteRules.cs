using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>How what is said about a quote changes its case, whatever order it is said in.</summary>
internal static class QuoteRules
{
    /// <summary>What <see cref="Apply"/> needs of the case.</summary>
    public static ColumnSet Columns { get; } = new(CaseColumns.QuoteStatus, CaseColumns.QuoteNumber);

    /// <returns>The change, or null when the case has moved on to another quote.</returns>
    public static Entity? Apply(Entity current, QuoteChange change)
    {
        var status = (QuoteStatus?)current.GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus)?.Value;
        var isSameQuote = current.GetAttributeValue<string>(CaseColumns.QuoteNumber) == change.QuoteNumber;
        var wasAnswered = status is QuoteStatus.Accepted or QuoteStatus.Declined;
        var isAnswer = change.Status is QuoteStatus.Accepted or QuoteStatus.Declined;

        // The customer answers an earlier quote, while a later one lies before them or was answered.
        if (isAnswer && !isSameQuote && (wasAnswered || status is QuoteStatus.Issued))
        {
            return null;
        }

        var row = new Entity(CaseColumns.Table, change.CaseId) { [CaseColumns.QuoteNumber] = change.QuoteNumber };
        if (isAnswer || !(isSameQuote && wasAnswered))
        {
            row[CaseColumns.QuoteStatus] = new OptionSetValue((int)change.Status);
        }

        if (change.QuotedAmount is { } amount)
        {
            row[CaseColumns.QuotedAmount] = amount;
        }

        return row;
    }
}
