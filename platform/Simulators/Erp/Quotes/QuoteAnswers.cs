using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp.Quotes;

/// <summary><c>POST /quotes/{number}/answer</c>: a customer answers, answers again, or answers after the last day.</summary>
internal sealed class QuoteAnswers(QuoteBook book, Store store, EventOutbox outbox, EventSender sender, ErpOptions options)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/quotes/{number}/answer", (RequestDelegate)AnswerAsync);

    private async Task AnswerAsync(HttpContext http)
    {
        var number = (string)http.GetRouteValue("number")!;
        var (answer, malformed) = await RequestBody.ReadAsync<QuoteAnswer>(http.Request);
        if (answer is null)
        {
            await malformed!.ToResult().ExecuteAsync(http);
            return;
        }

        var told = await store.RunAsync(database => Record(database, number, answer.Accepted ? QuoteStatus.Accepted : QuoteStatus.Declined));
        sender.Enqueue(told);
        var result = told.Count > 0
            ? Results.Json(new { number, answer.Accepted }, Json.Options)
            : Refusal.NotFound("quote_unknown", $"There is no quote '{number}'.").ToResult();
        await result.ExecuteAsync(http);
    }

    private List<PendingEvent> Record(Database database, string number, string answer)
    {
        if (!book.Number.TryParse(number, out var sequence))
        {
            return [];
        }

        var quotes = database.Query(
            $"UPDATE quote SET status = ?2 WHERE sequence = ?1 RETURNING {QuoteBook.Columns}", book.Read, sequence, answer);
        var decidedOn = StoredInstant.Truncate(options.Time.GetUtcNow());
        return [.. quotes.Select(quote => outbox.Add(database, QuoteEvents.Decided(quote, answer, decidedOn), traceParent: null))];
    }

    private sealed record QuoteAnswer(bool Accepted);
}
