using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Sav.Functions.Observability;

/// <summary>
/// Around every function that a message of a case or contract starts: a span in its trace, a scope that says so in every log line, and
/// what became of it. The same in Azure and on one machine.
/// </summary>
public sealed partial class InvocationTelemetry(ILogger<InvocationTelemetry> logger, TimeProvider time) : IFunctionsWorkerMiddleware
{
    /// <summary>Set on the span of a message that was put aside; the code is its value.</summary>
    internal const string DeadLetterTag = "sav.deadletter.code";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (BusInvocation.Of(context) is not { } message)
        {
            await next(context);
            return;
        }

        using var span = message.StartSpan();
        using var scope = logger.BeginScope(
            "{MessageId} of {OwnerId}, trace {TraceId}", message.MessageId, message.Owner, span.TraceId.ToHexString());
        HubMetrics.Delivered(message.Function, message.EnqueuedOn is { } on ? time.GetUtcNow() - on : TimeSpan.Zero, message.Delivery);
        await RunAsync(context, next, message, span);
    }

    private async Task RunAsync(FunctionContext context, FunctionExecutionDelegate next, BusInvocation message, Activity span)
    {
        var began = time.GetTimestamp();
        var result = "failed";
        try
        {
            await next(context);
            result = span.GetTagItem(DeadLetterTag) is null ? "done" : "dead_lettered";
        }
        catch (Exception e)
        {
            // The type alone: a message may quote what a person wrote.
            span.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
        finally
        {
            span.SetTag("sav.result", result);
            HubMetrics.Handled(message.Function, result, time.GetElapsedTime(began));
            LogHandled(logger, message.Function, message.MessageId, message.Delivery, result);
        }
    }

    [LoggerMessage(100, LogLevel.Debug, "{Function} handled message {MessageId}, delivery {Delivery}: {Result}.")]
    private static partial void LogHandled(ILogger logger, string function, string messageId, int delivery, string result);
}
