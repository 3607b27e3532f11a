using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Invocation;

/// <summary>Retry policies are not applied here: a message is redelivered by the broker, a timer runs again at its next time.</summary>
internal sealed class EmbeddedRetryContext : RetryContext
{
    public static readonly EmbeddedRetryContext None = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
