namespace Sav.Mappings.Erp;

/// <summary>Body of <c>POST /credit-notes</c> (docs/erp-api.md).</summary>
public sealed record ErpCreditNote
{
    /// <summary>Contract that ended.</summary>
    public Guid ContractId { get; init; }

    /// <summary>Its number, printed on the credit note.</summary>
    public string ContractNumber { get; init; } = "";

    /// <summary>Number of the customer in the ERP.</summary>
    public string CustomerNumber { get; init; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>First day that is given back, <c>2026-03-16</c>.</summary>
    public string EffectiveOn { get; init; } = "";

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>At least one.</summary>
    public IReadOnlyList<ErpCreditNoteLine> Lines { get; init; } = [];

    /// <summary>Sum of the lines.</summary>
    public decimal Amount { get; init; }
}
