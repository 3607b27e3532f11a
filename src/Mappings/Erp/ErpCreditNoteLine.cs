namespace Sav.Mappings.Erp;

/// <summary>One line of <see cref="ErpCreditNote"/>: what is given back of one invoice.</summary>
public sealed record ErpCreditNoteLine
{
    /// <summary>Idempotency key of the invoice.</summary>
    public string InvoiceKey { get; init; } = "";

    /// <summary>First day of the invoice's period.</summary>
    public string PeriodStart { get; init; } = "";

    /// <summary>Last day of the invoice's period.</summary>
    public string PeriodEnd { get; init; } = "";

    /// <summary>What was billed.</summary>
    public decimal BilledAmount { get; init; }

    /// <summary>What is given back: above 0, at most what was billed.</summary>
    public decimal CreditAmount { get; init; }
}
