using System.Runtime.CompilerServices;
using System.Text.Json;
using Polly;
using Sav.Functions.Reconciliation;
using Sav.Functions.Resilience;

namespace Sav.Functions.Gateways;

/// <summary>
/// Asks another system for a document under a permanent key (docs/erp-api.md). When it is unclear whether an earlier request
/// arrived, it asks for the document by that key before it sends again: not every system keeps its promise about keys.
/// </summary>
/// <param name="options">Validated options.</param>
/// <param name="time">Clock of pauses, time-outs and the circuit.</param>
/// <param name="partner">What the other system is called in traces and measurements.</param>
public sealed class DocumentGateway(GatewayOptions options, TimeProvider time, string partner = "partner") : IDisposable
{
    private const int PageSize = 500;

    private readonly GatewayHttp _http = new(options, time, partner);
    private readonly ResiliencePipeline _pipeline = GatewayPipeline.Build(options, time, partner);

    /// <summary>Has a document made, once.</summary>
    /// <param name="path">Collection, such as <c>invoices</c>.</param>
    /// <param name="key">Permanent idempotency key.</param>
    /// <param name="document">Body; the same for the same key.</param>
    /// <param name="mayHaveArrived">True when an earlier delivery may have sent it: then the first thing is to ask.</param>
    /// <param name="cancellationToken">Ends waiting and sending.</param>
    /// <exception cref="GatewayException">Still failing after the last repetition.</exception>
    /// <exception cref="Polly.Timeout.TimeoutRejectedException">The total time is over.</exception>
    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The circuit stayed open.</exception>
    public async Task<GatewayAnswer> PostAsync<T>(
        string path, string key, T document, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(document, JsonSerializerOptions.Web);
        mayHaveArrived |= options.AskFirst;
        return await _pipeline.ExecuteAsync(
            async token =>
            {
                if (mayHaveArrived && await FindAsync(path, key, token) is { } found)
                {
                    return found;
                }

                var before = mayHaveArrived;
                mayHaveArrived = true;
                try
                {
                    var reply = await _http.PostAsync(path, key, json, token);
                    mayHaveArrived = before || !reply.WasTurnedAway;
                    return Read(reply, path);
                }
                catch (GatewayException e) when (e.NeverLeft)
                {
                    mayHaveArrived = before;
                    throw;
                }
            },
            cancellationToken);
    }

    /// <summary>Every document of a collection, page by page, in the order of their numbers.</summary>
    /// <exception cref="GatewayException">Still failing after the last repetition.</exception>
    public async IAsyncEnumerable<PartnerDocument> ReadAllAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var query = $"{path}?after={Uri.EscapeDataString(after ?? "")}&limit={PageSize}";
            var page = await _pipeline.ExecuteAsync(async token => await ReadPageAsync(query, token), cancellationToken);
            foreach (var document in page.Items)
            {
                yield return document;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<DocumentPage> ReadPageAsync(string query, CancellationToken cancellationToken)
    {
        var reply = await _http.GetAsync(query, cancellationToken);
        return reply.IsSuccess ? DocumentPage.Read(reply.Content) : throw reply.ToException($"GET {query}");
    }

    private static GatewayAnswer Read(GatewayReply reply, string path)
    {
        if (reply.IsSuccess)
        {
            return new GatewayAnswer.Accepted(GatewayResponse.ReadNumber(reply.Content));
        }

        return GatewayResponse.ReadRefusal(reply.Status, reply.Content) ?? throw reply.ToException($"POST {path}");
    }

    private async Task<GatewayAnswer?> FindAsync(string path, string key, CancellationToken cancellationToken)
    {
        var reply = await _http.GetAsync($"{path}?key={Uri.EscapeDataString(key)}", cancellationToken);
        return reply.IsSuccess ? GatewayResponse.ReadFound(reply.Content) : throw reply.ToException($"GET {path} by key");
    }
}
