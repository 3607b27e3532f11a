namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_supplierclaim</c> that the answers touch (docs/data-model.md).</summary>
public static class ClaimColumns
{
    public const string Table = "sav_supplierclaim";
    public const string Status = "sav_status";
    public const string ClaimNumber = "sav_claimnumber";
    public const string AcceptedAmount = "sav_acceptedamount";
    public const string RejectionReason = "sav_rejectionreason";
    public const string PaidAmount = "sav_paidamount";
    public const string PaidOn = "sav_paidon";
}
