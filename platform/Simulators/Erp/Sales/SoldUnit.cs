namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>A unit that was delivered.</summary>
internal sealed record SoldUnit(
    string SerialNumber,
    string Article,
    DateOnly DeliveredOn,
    DateOnly? SoldOn = null,
    string? SiteNumber = null,
    int? WarrantyMonths = null);
