using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Erp;

/// <summary><c>POST /customers/{number}/block</c> and <c>…/release</c>: accounting stops a customer's credit, or gives it back.</summary>
internal sealed class CreditControl(Store store, EventOutbox outbox, EventSender sender, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/customers/{number}/block", (RequestDelegate)(http => SetAsync(http, blocked: true)));
        routes.MapPost("/customers/{number}/release", (RequestDelegate)(http => SetAsync(http, blocked: false)));
    }

    private async Task SetAsync(HttpContext http, bool blocked)
    {
        var number = (string)http.GetRouteValue("number")!;
        var told = await store.RunAsync(database => Set(database, number, blocked));
        sender.Enqueue(told);
        var result = told.Count > 0
            ? Results.Json(new { number, blocked }, Json.Options)
            : Refusal.NotFound("customer_unknown", $"There is no customer '{number}'.").ToResult();
        await result.ExecuteAsync(http);
    }

    private List<PendingEvent> Set(Database database, string number, bool blocked)
    {
        if (database.Execute("UPDATE customer SET blocked = ?2 WHERE number = ?1", number, blocked) == 0)
        {
            return [];
        }

        var changed = new CreditChanged(number, blocked, StoredInstant.Truncate(time.GetUtcNow()));
        return [outbox.Add(database, new EventDraft("sav.credit.changed.v1", number, changed), traceParent: null)];
    }

    private sealed record CreditChanged(string CustomerNumber, bool OnHold, DateTime Since);
}
