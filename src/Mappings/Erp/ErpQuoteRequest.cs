namespace Sav.Mappings.Erp;

/// <summary>Body of <c>POST /quotes</c> (docs/erp-api.md).</summary>
public sealed record ErpQuoteRequest
{
    /// <summary>Case that needs a quote.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Number of the customer in the ERP.</summary>
    public string CustomerNumber { get; init; } = "";

    /// <summary>Article number of the equipment, or null.</summary>
    public string? Article { get; init; }

    /// <summary>Serial number of the equipment, or null.</summary>
    public string? EquipmentSerial { get; init; }

    /// <summary><c>defect</c> or <c>usageHelp</c>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the customer reported.</summary>
    public string Problem { get; init; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
}
