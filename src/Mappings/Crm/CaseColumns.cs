namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>incident</c> that the ERP's answers touch (docs/data-model.md).</summary>
public static class CaseColumns
{
    public const string Table = "incident";
    public const string QuoteStatus = "sav_quotestatus";
    public const string QuoteNumber = "sav_quotenumber";
    public const string QuotedAmount = "sav_quotedamount";
    public const string QuoteRevision = "sav_quoterevision";
    public const string QuoteValidUntil = "sav_quotevaliduntil";
    public const string QuoteAnsweredOn = "sav_quoteansweredon";
    public const string Currency = "transactioncurrencyid";
}
