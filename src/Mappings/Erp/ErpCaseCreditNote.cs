namespace Sav.Mappings.Erp;

/// <summary>Body of <c>POST /case-credit-notes</c> (docs/erp-api.md).</summary>
public sealed record ErpCaseCreditNote
{
    /// <summary>Case whose closure is credited.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number, printed on the credit note.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Number of the customer in the ERP.</summary>
    public string CustomerNumber { get; init; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Idempotency key of the invoice.</summary>
    public string InvoiceKey { get; init; } = "";

    /// <summary>Why, in the words of staff.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What is given back: above 0, at most what is left of the invoice.</summary>
    public decimal Amount { get; init; }
}
