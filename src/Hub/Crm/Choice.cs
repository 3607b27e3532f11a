using Sav.Domain.Cases;

namespace Sav.Hub.Crm;

/// <summary>Values of the choices in docs/data-model.md that the hub's own commands read and write.</summary>
public static class Choice
{
    private const int First = 743120000;

    /// <summary>Names of <c>sav_outcome</c> in value order.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
        ["covered", "partly covered", "prepaid", "pay per call", "quote required", "on hold", "goodwill"];

    /// <summary><c>sav_outcome</c>: nothing covers the request; it needs a quote.</summary>
    public const int QuoteRequired = First + 4;

    /// <summary><c>sav_outcome</c>: the customer is on credit hold.</summary>
    public const int OnHold = First + 5;

    /// <summary><c>sav_quotestatus</c>: the customer accepted.</summary>
    public const int QuoteAccepted = First + 2;

    /// <summary><c>sav_quotestatus</c>: the customer declined.</summary>
    public const int QuoteDeclined = First + 3;

    /// <summary><c>sav_quotestatus</c>: the ERP refused to quote.</summary>
    public const int QuoteFailed = First + 4;

    /// <summary><c>sav_quotestatus</c>: the customer did not answer in time.</summary>
    public const int QuoteExpired = First + 5;

    /// <summary><c>sav_invoicestatus</c>: the ERP posted it.</summary>
    public const int InvoicePosted = First + 1;

    /// <summary><c>sav_invoicestatus</c>: the customer paid all of it.</summary>
    public const int InvoicePaid = First + 2;

    /// <summary><c>sav_invoicestatus</c>: the ERP cancelled it.</summary>
    public const int InvoiceCancelled = First + 3;

    /// <summary><c>sav_fulfilment</c>: asked for, not answered.</summary>
    public const int PartsRequested = First;

    /// <summary><c>sav_fulfilment</c>: some pieces come later.</summary>
    public const int PartsBackordered = First + 2;

    /// <summary><c>sav_fulfilment</c>: the warehouse refused.</summary>
    public const int PartsFailed = First + 3;

    /// <summary><c>sav_cancellationstatus</c>: asked for.</summary>
    public const int CancellationRequested = First;

    /// <summary><c>sav_partreturnkind</c>: the old part.</summary>
    public const int ReturnOfDefective = First;

    /// <summary><c>sav_partreturnstatus</c>: asked for.</summary>
    public const int ReturnRequested = First;

    /// <summary><c>sav_messagedirection</c>: from the CRM.</summary>
    public const int Outbound = First;

    /// <summary><c>sav_messagedirection</c>: to the CRM.</summary>
    public const int Inbound = First + 1;

    /// <summary><c>sav_messagestatus</c>: done.</summary>
    public const int MessageDone = First + 2;

    /// <summary><c>sav_messagestatus</c>: failed for good.</summary>
    public const int MessageFailed = First + 3;

    /// <summary><c>incident.statecode</c>: active.</summary>
    public const int CaseActive = 0;

    /// <summary><c>incident.statecode</c>: resolved.</summary>
    public const int CaseResolved = 1;

    /// <summary><c>incident.statecode</c>: cancelled.</summary>
    public const int CaseCancelled = 2;

    /// <summary><c>incident.statuscode</c>: nobody has worked on it yet.</summary>
    public const int StatusInProgress = 1;

    /// <summary><c>incident.statuscode</c>: work is done, an answer is awaited.</summary>
    public const int StatusWaiting = 3;

    /// <summary><c>incident.statuscode</c>: solved.</summary>
    public const int StatusSolved = 5;

    /// <summary><c>incident.statuscode</c>: cancelled.</summary>
    public const int StatusCancelled = 6;

    /// <summary>The value of <c>caseorigincode</c> for a channel; what is neither telephone, e-mail nor web counts as a device.</summary>
    public static int OriginOf(CaseChannel channel) => channel switch
    {
        CaseChannel.Phone => 1,
        CaseChannel.Email => 2,
        CaseChannel.Web => 3,
        _ => 700610000,
    };

    /// <summary>The name of an outcome value; the number itself where the value is unknown.</summary>
    public static string OutcomeName(int value)
    {
        var index = value - First;
        return index >= 0 && index < Outcomes.Count ? Outcomes[index] : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
