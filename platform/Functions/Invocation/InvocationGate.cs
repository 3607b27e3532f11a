namespace Sav.Platform.Functions.Invocation;

/// <summary>Counts running invocations, so that a stop can turn away new ones and wait for the rest.</summary>
internal sealed class InvocationGate
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private bool _closed;

    /// <summary>Begins an invocation; false when the host is stopping.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            _running++;
            return true;
        }
    }

    public void Exit()
    {
        lock (_gate)
        {
            _running--;
            CheckDrained();
        }
    }

    /// <summary>Turns away what comes from now on.</summary>
    /// <returns>Ends when the last running invocation has ended.</returns>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _closed = true;
            CheckDrained();
            return _drained.Task;
        }
    }

    private void CheckDrained()
    {
        if (_closed && _running == 0)
        {
            _drained.TrySetResult();
        }
    }
}
