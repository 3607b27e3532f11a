using System.Net.Http.Headers;

namespace Sav.Functions.Gateways;

/// <summary>One HTTP exchange with the other system; every failure is a <see cref="GatewayException"/>.</summary>
internal sealed class GatewayHttp : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly string _partner;

    public GatewayHttp(GatewayOptions options, TimeProvider time, string partner)
    {
        _partner = partner;
        _time = time;
        // Connections are renewed so that a changed DNS entry is noticed. A redirected POST would arrive as a GET: it is an answer, and a
        // wrong one. Time-outs belong to the pipeline.
        _http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(options.BaseAddress!.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        if (!string.IsNullOrEmpty(options.Authorization))
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", options.Authorization);
        }
    }

    public Task<GatewayReply> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public Task<GatewayReply> PostAsync(string path, string key, byte[] json, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<GatewayReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var attempt = new GatewayAttempt(_partner, request, _time);
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, cancellationToken);
                attempt.Answered(response.StatusCode);
                return new GatewayReply(
                    response.StatusCode, RetryAfter(response), await response.Content.ReadAsByteArrayAsync(cancellationToken));
            }
        }
        catch (HttpRequestException e)
        {
            throw new GatewayException($"{request.Method} {request.RequestUri} got no answer: {e.Message}", e);
        }
    }

    /// <returns>The pause that was asked for; null where none was, or one that is over.</returns>
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        // A date means the clock of whoever wrote it, which the answer tells as well; ours may be minutes off.
        var pause = response.Headers.RetryAfter?.Delta
            ?? (response.Headers.RetryAfter?.Date - (response.Headers.Date ?? _time.GetUtcNow()));
        return pause > TimeSpan.Zero ? pause : null;
    }
}
