using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary>What a quote announces: that it was issued, then what the customer said.</summary>
internal static class QuoteEvents
{
    public static EventDraft Issued(Quote quote) => new(
        "sav.quote.issued.v1",
        quote.CaseId,
        new IssuedData(quote.CaseId, quote.IdempotencyKey, quote.Number, quote.Amount, quote.Currency, quote.ValidUntil));

    public static EventDraft Decided(Quote quote, string answer, DateTime decidedOn) => new(
        answer == QuoteStatus.Accepted ? "sav.quote.accepted.v1" : "sav.quote.declined.v1",
        quote.CaseId,
        new DecidedData(quote.CaseId, quote.IdempotencyKey, quote.Number, decidedOn));

    public static EventDraft Expired(Quote quote) => new(
        "sav.quote.expired.v1",
        quote.CaseId,
        new ExpiredData(
            quote.CaseId,
            quote.IdempotencyKey,
            quote.Number,
            quote.ValidUntil.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));

    private sealed record IssuedData(
        Guid CaseId, string IdempotencyKey, string QuoteNumber, decimal Amount, string Currency, DateOnly ValidUntil);

    private sealed record DecidedData(Guid CaseId, string IdempotencyKey, string QuoteNumber, DateTime DecidedOn);

    private sealed record ExpiredData(Guid CaseId, string IdempotencyKey, string QuoteNumber, DateTime ExpiredOn);
}
