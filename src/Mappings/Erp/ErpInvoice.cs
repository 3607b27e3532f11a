namespace Sav.Mappings.Erp;

/// <summary>Body of <c>POST /invoices</c> (docs/erp-api.md).</summary>
public sealed record ErpInvoice
{
    /// <summary>Case that is billed.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number, printed on the invoice.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Number of the customer in the ERP.</summary>
    public string CustomerNumber { get; init; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>At least one.</summary>
    public IReadOnlyList<ErpInvoiceLine> Lines { get; init; } = [];

    /// <summary>Total of the lines; covered plus due.</summary>
    public decimal Amount { get; init; }

    /// <summary>What warranty and contract pay.</summary>
    public decimal CoveredAmount { get; init; }

    /// <summary>What the customer owes; 0 makes a cost statement instead of an invoice.</summary>
    public decimal AmountDue { get; init; }

    /// <summary>UTC instant at which the work was finished.</summary>
    public DateTime ServicedOn { get; init; }
}
