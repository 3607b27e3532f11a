using Sav.Domain;

namespace Sav.Functions.Reconciliation;

/// <summary>First side of the check: an effect that the CRM's own rows say must exist.</summary>
/// <param name="Key">Permanent idempotency key.</param>
/// <param name="Kind">What is asked, for people: "billing".</param>
/// <param name="OwnerNumber">Number of the case or contract, for people.</param>
/// <param name="Amount">What the CRM says it amounts to; null where it has no amount, or not one for this effect alone.</param>
/// <param name="RecordedDocument">Document number that the answer left on the row; null where no answer arrived.</param>
/// <param name="IsSuperseded">A later effect of the same kind has put its own document number on the row.</param>
/// <param name="IsUncertain">It may never have been asked for: where nothing of it is anywhere, nothing is missing.</param>
public sealed record AskedEffect(
    string Key,
    LocalizedText Kind,
    string OwnerNumber,
    decimal? Amount,
    string? RecordedDocument,
    bool IsSuperseded = false,
    bool IsUncertain = false);
