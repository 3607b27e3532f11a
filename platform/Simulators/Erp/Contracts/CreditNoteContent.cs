namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>Body of <c>POST /credit-notes</c>.</summary>
internal sealed record CreditNoteContent(
    Guid ContractId,
    string ContractNumber,
    string CustomerNumber,
    string Currency,
    DateOnly EffectiveOn,
    string? Reason,
    IReadOnlyList<CreditNoteLine> Lines,
    decimal Amount);
