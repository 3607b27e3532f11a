namespace Sav.Platform.Functions;

/// <summary>How often one function ran since the host was built, and how that ended. Safe to read at any time.</summary>
public sealed class FunctionCounters
{
    private long _started;
    private long _succeeded;
    private long _failed;
    private long _deadLettered;

    internal FunctionCounters(string functionName)
    {
        FunctionName = functionName;
    }

    /// <summary>Name of the function.</summary>
    public string FunctionName { get; }

    /// <summary>Invocations begun. A message that is delivered three times counts three times.</summary>
    public long Started => Interlocked.Read(ref _started);

    /// <summary>Invocations that returned.</summary>
    public long Succeeded => Interlocked.Read(ref _succeeded);

    /// <summary>Invocations that threw.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>
    /// Messages that the function itself dead-lettered. What the broker dead-letters after the last delivery is seen in the dead-letter
    /// queue only: a receiver is not told.
    /// </summary>
    public long DeadLettered => Interlocked.Read(ref _deadLettered);

    internal void CountStarted() => Interlocked.Increment(ref _started);

    internal void CountSucceeded() => Interlocked.Increment(ref _succeeded);

    internal void CountFailed() => Interlocked.Increment(ref _failed);

    internal void CountDeadLettered() => Interlocked.Increment(ref _deadLettered);
}
