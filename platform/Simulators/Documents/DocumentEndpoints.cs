using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Faults;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Documents;

/// <summary>POST and GET of one kind of document, with the idempotency key as docs/erp-api.md promises it.</summary>
internal sealed class DocumentEndpoints<TContent, TDocument>(
    IDocumentBook<TContent, TDocument> book, Store store, EventOutbox outbox, EventSender sender, SimulatorOptions options)
    where TContent : class
    where TDocument : class
{
    private const int LargestPage = 1000;
    private const int LongestKey = 200;

    private readonly FaultInjector _faults = new(options.Faults, options.Time);

    public void Map(IEndpointRouteBuilder routes, string path)
    {
        routes.MapPost(path, (RequestDelegate)(http => PostAsync(path, http)));
        routes.MapGet(path, (RequestDelegate)GetAsync);
    }

    private async Task PostAsync(string path, HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            var refusal = new Refusal(
                StatusCodes.Status400BadRequest,
                "idempotency_key_missing",
                $"Send a header Idempotency-Key of 1 to {LongestKey} characters.");
            await refusal.ToResult().ExecuteAsync(http);
            return;
        }

        var (content, malformed) = await RequestBody.ReadAsync<TContent>(http.Request);
        if (content is null)
        {
            await malformed!.ToResult().ExecuteAsync(http);
            return;
        }

        var name = options.Faults == FaultPlan.None ? null : RequestName.Of(path, content);
        var outcome = await _faults.StrikeAsync(FaultMoment.BeforeCommit, key, name, http);
        if (outcome == FaultOutcome.Answered)
        {
            return;
        }

        var caller = outcome == FaultOutcome.ServedAnyway ? CancellationToken.None : http.RequestAborted;
        var request = new DocumentRequest<TContent>(key, ContentHash.Of(content), content, http.Request.Headers.TraceParent);
        var posting = await store.RunAsync(database => Post(database, request, caller));
        sender.Enqueue(name is null
            ? posting.Events
            : posting.Events.Select((pending, place) => pending with { About = $"{name}|{place}" }));
        if (await _faults.StrikeAsync(FaultMoment.AfterCommit, key, name, http) != FaultOutcome.Answered)
        {
            await posting.ToResult().ExecuteAsync(http);
        }
    }

    /// <summary>Key, document and events are one transaction: a crash leaves all of them or none.</summary>
    private Posting<TDocument> Post(Database database, DocumentRequest<TContent> request, CancellationToken caller)
    {
        // Whoever waits in the queue of a busy store until his caller has hung up would commit behind the back of the next attempt.
        caller.ThrowIfCancellationRequested();
        var before = book.Find(database, request.Key);
        if (before is not null && options.IgnoresKeys)
        {
            options.Faults.Log.Add("second document");
        }
        else if (before is not null)
        {
            return before.ContentHash == request.ContentHash
                ? Posting<TDocument>.Repeated(before.Document)
                : Posting<TDocument>.Refused(new Refusal(
                    StatusCodes.Status409Conflict,
                    "key_reused",
                    $"The key '{request.Key}' was used for a document with other content. Use a new key."));
        }

        if (book.Judge(database, request.Content) is { } refusal)
        {
            return Posting<TDocument>.Refused(refusal);
        }

        var document = book.Add(database, request);
        var events = book.Announce(document, request.Content).Select(draft => outbox.Add(database, draft, request.TraceParent)).ToList();
        return Posting<TDocument>.Created(document, events);
    }

    private async Task GetAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (query.TryGetValue("key", out var key))
        {
            if (await _faults.StrikeAsync(FaultMoment.LookUp, key.ToString(), null, http) == FaultOutcome.Answered)
            {
                return;
            }

            var found = await store.RunAsync(database => book.Find(database, key.ToString()));
            await AnswerAsync(http, new DocumentPage<TDocument>(found is null ? [] : [found.Document], null));
            return;
        }

        var after = query["after"].ToString();
        long sequence = 0;
        if (after.Length > 0 && !book.Number.TryParse(after, out sequence))
        {
            await Refusal.Malformed($"after is '{after}'. Give a number such as '{book.Number.Format(1)}'.").ToResult().ExecuteAsync(http);
            return;
        }

        var limit = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? Math.Clamp(wanted, 1, LargestPage)
            : LargestPage / 2;
        await AnswerAsync(http, await PageAsync(sequence, limit));
    }

    private async Task<DocumentPage<TDocument>> PageAsync(long after, int limit)
    {
        // One more than asked for tells whether there is a next page.
        var items = await store.RunAsync(database => book.Page(database, after, limit + 1));
        return items.Count <= limit
            ? new DocumentPage<TDocument>(items, null)
            : new DocumentPage<TDocument>([.. items.Take(limit)], book.NumberOf(items[limit - 1]));
    }

    private static Task AnswerAsync(HttpContext http, DocumentPage<TDocument> page) =>
        Results.Json(page, Json.Options).ExecuteAsync(http);
}
