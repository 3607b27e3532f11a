namespace Sav.Mappings.Crm;

/// <summary>The customer paid on a document.</summary>
public sealed record DocumentPayment
{
    /// <summary>Number of the ERP document.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>What was paid, above 0.</summary>
    public decimal Amount { get; init; }

    /// <summary>A calendar day.</summary>
    public DateTime PaidOn { get; init; }
}
