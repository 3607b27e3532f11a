namespace Sav.Mappings.Crm;

/// <summary>Columns that show what became of a document, named alike on <c>sav_caseinvoice</c> and <c>sav_instalment</c>.</summary>
public static class DocumentColumns
{
    public const string Number = "sav_documentnumber";
    public const string PaidAmount = "sav_paidamount";
    public const string PaidOn = "sav_paidon";
    public const string CancelledOn = "sav_cancelledon";
    public const string CancellationReason = "sav_cancellationreason";
}
