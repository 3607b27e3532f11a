using Microsoft.Xrm.Sdk;
using Sav.Plugins.Rows;

namespace Sav.Plugins.CaseInvoices;

/// <summary>Values of the choice <c>sav_invoicestatus</c>, and of <c>sav_billingstatus</c> as it follows from them.</summary>
internal static class InvoiceChoice
{
    public const int Requested = Choice.First;
    public const int Posted = Choice.First + 1;
    public const int Paid = Choice.First + 2;
    public const int Cancelled = Choice.First + 3;
    public const int Failed = Choice.First + 4;

    /// <summary>What the case says of its last document.</summary>
    public static OptionSetValue BillingStatusOf(int? status) => new(status switch
    {
        Posted => Choice.First + 2,
        Paid => Choice.First + 4,
        Cancelled => Choice.First + 5,
        Failed => Choice.First + 3,
        _ => Choice.BillingRequested,
    });
}
