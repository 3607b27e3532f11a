namespace Sav.Platform.Simulators.Erp.Claims;

/// <summary>Body of <c>POST /supplier-claims</c>.</summary>
internal sealed record SupplierClaimContent(
    Guid CaseId,
    string CaseNumber,
    Guid ClaimId,
    string SupplierNumber,
    string Source,
    string SourceNumber,
    string? Article,
    string? EquipmentSerial,
    string Currency,
    decimal LabourAmount,
    decimal TravelAmount,
    decimal PartsAmount,
    decimal AssistanceAmount,
    decimal Amount,
    DateTime ServicedOn);
