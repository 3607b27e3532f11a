namespace Sav.Mappings.Erp;

/// <summary>Body of <c>POST /supplier-claims</c> (docs/erp-api.md).</summary>
public sealed record ErpSupplierClaim
{
    /// <summary>Case whose work is claimed.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>The claim in the CRM.</summary>
    public Guid ClaimId { get; init; }

    /// <summary>Number of the supplier in the ERP.</summary>
    public string SupplierNumber { get; init; } = "";

    /// <summary><c>warranty</c> or <c>recall</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Number of the warranty or recall.</summary>
    public string SourceNumber { get; init; } = "";

    /// <summary>Article number of the unit, or null.</summary>
    public string? Article { get; init; }

    /// <summary>Serial number of the unit, or null.</summary>
    public string? EquipmentSerial { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Labour that the source covered.</summary>
    public decimal LabourAmount { get; init; }

    /// <summary>Travel that the source covered.</summary>
    public decimal TravelAmount { get; init; }

    /// <summary>Parts that the source covered.</summary>
    public decimal PartsAmount { get; init; }

    /// <summary>Assistance that the source covered.</summary>
    public decimal AssistanceAmount { get; init; }

    /// <summary>Sum of the categories.</summary>
    public decimal Amount { get; init; }

    /// <summary>UTC instant of the closure.</summary>
    public DateTime ServicedOn { get; init; }
}
