using System.Globalization;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Erp.Quotes;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Days;

/// <summary>What the ERP does at the beginning of a day: quotes whose last day is over expire, invoices are paid or cancelled.</summary>
internal sealed class DailyRun(QuoteBook quotes, Store store, EventOutbox outbox, EventSender sender, ErpOptions options)
{
    private readonly Settlements _settlements = new(options);

    /// <summary>Does what is due on a day or before it; a repetition finds nothing left to do.</summary>
    public async Task<DailyRunResult> RunAsync(DateOnly today)
    {
        var (result, events) = await store.RunAsync(database => Run(database, today));
        sender.Enqueue(events);
        return result;
    }

    private (DailyRunResult Result, List<PendingEvent> Events) Run(Database database, DateOnly today)
    {
        var expired = database.Query(
            $"UPDATE quote SET status = ?2 WHERE status = ?3 AND valid_until < ?1 RETURNING {QuoteBook.Columns}",
            quotes.Read,
            today.ToString("O", CultureInfo.InvariantCulture),
            QuoteStatus.Expired,
            QuoteStatus.Issued);
        var settled = _settlements.Settle(database, today);
        List<PendingEvent> events =
        [
            .. expired.Select(quote => outbox.Add(database, QuoteEvents.Expired(quote), traceParent: null)),
            .. settled.Select(settlement => outbox.Add(database, settlement.ToEvent(), traceParent: null)),
        ];
        var cancelled = settled.Count(settlement => settlement.IsCancelled);
        return (new DailyRunResult(expired.Count, settled.Count - cancelled, cancelled), events);
    }
}
