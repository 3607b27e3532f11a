namespace Sav.Functions.Gateways;

/// <summary>A request failed in a way that may be over when it is repeated.</summary>
public sealed class GatewayException(
    string message, Exception? innerException = null, TimeSpan? retryAfter = null, string? code = null)
    : Exception(message, innerException)
{
    /// <summary>How long the other system asked to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>
    /// What the other system waits for, such as <c>order_missing</c>: it answered clearly, and only something else can change its answer. Null
    /// otherwise.
    /// </summary>
    public string? Code { get; } = code;

    /// <summary>The request certainly did not reach the other system.</summary>
    public bool NeverLeft => InnerException is HttpRequestException
    {
        HttpRequestError:
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
    };
}
