namespace Sav.Mappings.Crm;

/// <summary>The ERP posted a document of a case.</summary>
public sealed record PostedDocument
{
    /// <summary>Number of the ERP document.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>What the ERP made of the closure.</summary>
    public InvoiceKind Kind { get; init; }

    /// <summary>When.</summary>
    public DateTime PostedOn { get; init; }
}
