using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Erp.Days;

/// <summary>The end of an invoice: it is paid in full, or cancelled.</summary>
/// <param name="Document"><see cref="Invoice"/> of a case, or <c>contract</c>.</param>
/// <param name="Owner">The case or contract.</param>
internal sealed record Settlement(
    string Document,
    long Sequence,
    string Number,
    Guid Owner,
    string Key,
    decimal Amount,
    string Currency,
    DateOnly Day,
    bool IsCancelled)
{
    public const string Invoice = "invoice";

    private Guid? CaseId => Document == Invoice ? Owner : null;

    private Guid? ContractId => Document == Invoice ? null : Owner;

    public EventDraft ToEvent() => IsCancelled
        ? new EventDraft(
            "sav.invoice.cancelled.v1",
            Owner,
            new Cancelled(
                CaseId, ContractId, Key, Number, "Erreur de saisie / keyed in wrongly", Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)))
        : new EventDraft("sav.invoice.paid.v1", Owner, new Paid(CaseId, ContractId, Key, Number, Amount, Currency, Day));

    private sealed record Paid(
        Guid? CaseId, Guid? ContractId, string IdempotencyKey, string DocumentNumber, decimal Amount, string Currency, DateOnly PaidOn);

    private sealed record Cancelled(
        Guid? CaseId, Guid? ContractId, string IdempotencyKey, string DocumentNumber, string Reason, DateTime CancelledOn);
}
