using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Functions.Inbound;

/// <summary>
/// <c>POST /api/erp/events</c>: where ERP and warehouse post their events. Anonymous for the host, because the signature of the
/// body says more than a key in the address.
/// </summary>
public sealed class ErpEvents(SignatureCheck signatures, InboundQueue queue)
{
    private const int LargestBody = 256 * 1024;

    /// <summary>202 says that the event is on the queue; any other answer that it is not, and the sender repeats or mends it.</summary>
    [Function(nameof(ErpEvents))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "erp/events")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { } body)
        {
            return new ProblemResult(
                StatusCodes.Status413PayloadTooLarge,
                "too_large",
                $"An event may have {LargestBody} bytes. Send what it is about, not all of it.");
        }

        if (signatures.FindFault(request.Headers, body) is { } fault)
        {
            return new ProblemResult(StatusCodes.Status401Unauthorized, "not_authentic", fault);
        }

        ErpEvent received;
        try
        {
            received = ErpEvent.Read(body);
        }
        catch (FormatException e)
        {
            return new ProblemResult(StatusCodes.Status400BadRequest, "malformed", e.Message);
        }

        await queue.SendAsync(received, body, cancellationToken);
        return new StatusCodeResult(StatusCodes.Status202Accepted);
    }
}
