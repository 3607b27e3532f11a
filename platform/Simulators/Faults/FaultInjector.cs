using System.Globalization;
using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Faults;

/// <summary>Makes a request go wrong as the plan says.</summary>
internal sealed class FaultInjector(FaultPlan plan, TimeProvider time)
{
    // What a proxy says while the system behind it is away.
    private const string ProxyPage = "<html><body><h1>It works!</h1></body></html>";

    private static readonly Refusal _serverError = new(
        StatusCodes.Status500InternalServerError, "internal_error", "The simulator was told to fail here.");

    private static readonly Refusal _unavailable = new(
        StatusCodes.Status503ServiceUnavailable, "unavailable", "The simulator was told to be away.");

    private static readonly Refusal _tooMany = new(
        StatusCodes.Status429TooManyRequests, "too_many_requests", "The simulator was told to ask for a pause.");

    /// <returns>Whether a fault took the place of the answer, and whether the caller is served although he has hung up.</returns>
    public async Task<FaultOutcome> StrikeAsync(FaultMoment moment, string key, string? name, HttpContext http)
    {
        switch (plan.Choose(moment, key, name))
        {
            case Fault.None:
                return FaultOutcome.Untouched;
            case Fault.SlowAnswer:
                await Task.Delay(plan.Profile.SlowAnswer, time);
                return FaultOutcome.Untouched;
            case Fault.LateCommit:
                await Task.Delay(plan.Profile.LateCommit, time);
                return FaultOutcome.ServedAnyway;
            case Fault.NoAnswer:
                await HangAsync(http);
                return FaultOutcome.Answered;
            case var fault:
                await AnswerAsync(fault, http);
                return FaultOutcome.Answered;
        }
    }

    private Task AnswerAsync(Fault fault, HttpContext http)
    {
        switch (fault)
        {
            case Fault.ServerError:
                return _serverError.ToResult().ExecuteAsync(http);
            case Fault.Unavailable:
                return _unavailable.ToResult().ExecuteAsync(http);
            case Fault.TooManyRequests:
                http.Response.Headers.RetryAfter = plan.Profile.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                return _tooMany.ToResult().ExecuteAsync(http);
            case Fault.TooManyRequestsUntil:
                http.Response.Headers.RetryAfter = (time.GetUtcNow() + plan.Profile.RetryAfter).ToString("R", CultureInfo.InvariantCulture);
                return _tooMany.ToResult().ExecuteAsync(http);
            case Fault.MalformedAnswer:
                return Results.Text(ProxyPage, "text/html").ExecuteAsync(http);
            case Fault.TruncatedAnswer:
                return BreakOffAsync(http);
            default:
                http.Abort();
                return Task.CompletedTask;
        }
    }

    private static async Task BreakOffAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 200;
        await http.Response.WriteAsync("{\"number\":\"");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    private async Task HangAsync(HttpContext http)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, as intended.
        }
    }
}
