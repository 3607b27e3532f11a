using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Erp.Claims;

/// <summary>What a claim announces: that the supplier accepted and paid it, or rejected it.</summary>
internal static class SupplierClaimEvents
{
    private const string Reason = "Le défaut ne relève pas de la garantie / the defect is not under warranty";

    public static IEnumerable<EventDraft> Of(SupplierClaim claim, decimal? accepted, DateTime now)
    {
        if (accepted is not { } amount)
        {
            yield return Event(claim, "rejected", new RejectedData(claim.CaseId, claim.ClaimId, claim.Number, Reason, now));
            yield break;
        }

        yield return Event(claim, "accepted", new AcceptedData(claim.CaseId, claim.ClaimId, claim.Number, amount, claim.Currency, now));
        yield return Event(claim, "paid", new PaidData(claim.CaseId, claim.ClaimId, claim.Number, amount, claim.Currency, now));
    }

    private static EventDraft Event(SupplierClaim claim, string what, object data) => new($"sav.claim.{what}.v1", claim.CaseId, data);

    private sealed record AcceptedData(
        Guid CaseId, Guid ClaimId, string ClaimNumber, decimal Amount, string Currency, DateTime DecidedOn);

    private sealed record RejectedData(Guid CaseId, Guid ClaimId, string ClaimNumber, string Reason, DateTime DecidedOn);

    private sealed record PaidData(Guid CaseId, Guid ClaimId, string ClaimNumber, decimal Amount, string Currency, DateTime PaidOn);
}
