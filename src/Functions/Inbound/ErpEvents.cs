using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sav.Functions.Observability;

namespace Sav.Functions.Inbound;

/// <summary>
/// <c>POST /api/erp/events</c>: where ERP and warehouse post their events. Anonymous for the host, because the signature of the
/// body says more than a key in the address. Nothing of a body is looked at before its signature holds.
/// </summary>
public sealed partial class ErpEvents(SignatureCheck signatures, InboundQueue queue, ILogger<ErpEvents> logger)
{
    private const int LargestBody = 256 * 1024;

    /// <summary>202 says that the event is on the queue; any other answer that it is not, and the sender repeats or mends it.</summary>
    [Function(nameof(ErpEvents))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "erp/events")] HttpRequest request, CancellationToken cancellationToken)
    {
        var refusal = await RefuseOrQueueAsync(request, cancellationToken);
        HubMetrics.Posted(refusal?.Code ?? "accepted");
        if (refusal is null)
        {
            return new StatusCodeResult(StatusCodes.Status202Accepted);
        }

        LogRefused(logger, refusal.Status, refusal.Code);
        return refusal;
    }

    // What was sent is not repeated: it comes from anybody, and may say anything about anyone.
    [LoggerMessage(120, LogLevel.Warning, "A posted event was refused: {Status} {Code}.")]
    private static partial void LogRefused(ILogger logger, int status, string code);

    private static ProblemResult TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, "too_large", $"An event may have {LargestBody} bytes. Send what it is about, not all of it.");

    private static ProblemResult Malformed(string detail) => new(StatusCodes.Status400BadRequest, "malformed", detail);

    /// <returns>Why the event is not taken, or null when it is on the queue.</returns>
    private async Task<ProblemResult?> RefuseOrQueueAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { } body)
            {
                return TooLarge();
            }

            return EventRequest.FindFault(request, body, signatures) ?? await QueueAsync(ErpEvent.Read(body), body, cancellationToken);
        }
        catch (FormatException e)
        {
            return Malformed(e.Message);
        }
        catch (BadHttpRequestException)
        {
            return Malformed("The body ended before its Content-Length. Send it again.");
        }
    }

    private async Task<ProblemResult?> QueueAsync(ErpEvent received, byte[] body, CancellationToken cancellationToken)
    {
        using var span = HubSpan.Start(
            "accept", ActivityKind.Server, CaseTrace.Of(CaseTrace.OwnerOf(received.Subject), TraceParentAttribute.Read(body)));
        span.SetTag("sav.type", received.Type);
        try
        {
            await queue.SendAsync(received, body, CaseTrace.ParentOf(span), cancellationToken);
            return null;
        }
        catch (ServiceBusException e) when (e.Reason == ServiceBusFailureReason.MessageSizeExceeded)
        {
            // With its headers it is just over what the bus carries.
            return TooLarge();
        }
    }
}
