using System.Net;

namespace Sav.Functions.Gateways;

/// <summary>An HTTP answer, read to its end.</summary>
internal sealed record GatewayReply(HttpStatusCode Status, TimeSpan? RetryAfter, byte[] Content)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The request was turned away before anything was done.</summary>
    public bool WasTurnedAway => (int)Status is 425 or 429;

    public GatewayException ToException(string request)
    {
        var code = Status == HttpStatusCode.Conflict ? GatewayResponse.ReadCode(Content) : null;
        var named = code is null ? "" : $" ({code})";
        return new GatewayException($"{request} was answered {(int)Status} {Status}{named}.", retryAfter: RetryAfter, code: code);
    }
}
