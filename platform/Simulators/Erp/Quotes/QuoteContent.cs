namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary>Body of <c>POST /quotes</c>.</summary>
internal sealed record QuoteContent(
    Guid CaseId,
    string CaseNumber,
    string CustomerNumber,
    string? Article,
    string? EquipmentSerial,
    string Reason,
    string? Problem,
    string Currency);
