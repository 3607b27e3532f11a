using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Erp.Days;

/// <summary>Runs the ERP's day by its clock, looked at every minute; or at once, as of any day, by <c>POST /daily-run</c>.</summary>
internal sealed class DayBreak(DailyRun run, TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _watch = Task.CompletedTask;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/daily-run", (RequestDelegate)(async http =>
    {
        var (day, malformed) = await RequestBody.ReadAsync<Day>(http.Request);
        var result = day is null ? malformed!.ToResult() : Results.Json(await run.RunAsync(day.Today), Json.Options);
        await result.ExecuteAsync(http);
    }));

    public void Start() => _watch = WatchAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await timer.WaitForNextTickAsync(_stop.Token))
        {
            await run.RunAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        }
    }

    private sealed record Day(DateOnly Today);
}
