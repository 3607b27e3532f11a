namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often the function's retry policy has run this invocation already.</summary>
public abstract class RetryContext
{
    protected RetryContext()
    {
    }

    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
