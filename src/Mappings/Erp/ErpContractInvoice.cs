namespace Sav.Mappings.Erp;

/// <summary>Body of <c>POST /contract-invoices</c> (docs/erp-api.md).</summary>
public sealed record ErpContractInvoice
{
    /// <summary>Contract that is billed.</summary>
    public Guid ContractId { get; init; }

    /// <summary>Its number, printed on the invoice.</summary>
    public string ContractNumber { get; init; } = "";

    /// <summary>Number of the customer in the ERP.</summary>
    public string CustomerNumber { get; init; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>First day of the period, <c>2026-03-01</c>.</summary>
    public string PeriodStart { get; init; } = "";

    /// <summary>Last day of the period, <c>2026-03-31</c>.</summary>
    public string PeriodEnd { get; init; } = "";

    /// <summary>What the customer owes: above 0, to the cent.</summary>
    public decimal Amount { get; init; }

    /// <summary>Day from which it is due.</summary>
    public string DueOn { get; init; } = "";
}
