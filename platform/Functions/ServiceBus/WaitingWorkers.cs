namespace Sav.Platform.Functions.ServiceBus;

/// <summary>Counts the workers that wait for a session, so that sessions can be told when there is none left.</summary>
internal sealed class WaitingWorkers
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _none = new();
    private int _count;

    /// <summary>Cancelled as soon as no worker waits; another token is given out when one does again.</summary>
    public CancellationToken None
    {
        get
        {
            lock (_gate)
            {
                return _none.Token;
            }
        }
    }

    public void Join()
    {
        lock (_gate)
        {
            if (_count++ == 0)
            {
                _none = new CancellationTokenSource();
            }
        }
    }

    public void Leave()
    {
        CancellationTokenSource none;
        lock (_gate)
        {
            if (--_count > 0)
            {
                return;
            }

            none = _none;
        }

        none.Cancel();
    }
}
