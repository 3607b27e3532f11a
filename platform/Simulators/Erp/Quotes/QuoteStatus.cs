namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary>What has become of a quote, as it is stored and told.</summary>
internal static class QuoteStatus
{
    public const string Issued = "issued";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Expired = "expired";
}
