namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>What a sold contract covers, and what it pays in percent.</summary>
internal sealed record SoldContractLine(
    string Scope,
    decimal LabourPercent,
    decimal TravelPercent,
    decimal PartsPercent,
    decimal AssistancePercent,
    string? SerialNumber = null,
    string? Article = null,
    DateOnly? SoldOn = null,
    string? ProductFamily = null,
    string? SiteNumber = null,
    bool? CoversDefects = null,
    bool? CoversUsageHelp = null);
