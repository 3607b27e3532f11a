namespace Sav.Platform.Simulators.Erp.Claims;

/// <param name="Status"><c>submitted</c> in the answer, then <c>accepted</c> or <c>rejected</c>; an accepted claim is paid at once.</param>
/// <param name="Amount">What is claimed.</param>
internal sealed record SupplierClaim(
    string Number,
    string IdempotencyKey,
    Guid CaseId,
    Guid ClaimId,
    string SupplierNumber,
    string Status,
    decimal Amount,
    string Currency,
    DateTime SubmittedOn);
