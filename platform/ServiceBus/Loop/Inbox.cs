namespace Sav.Platform.ServiceBus.Loop;

/// <summary>Requests from any thread, taken by the commit loop all at once.</summary>
internal sealed class Inbox
{
    // Longer than it takes to wake up and ask again, shorter than anybody notices.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrival = new(initialState: false);
    private List<Request> _arrived = [];
    private int _expected;
    private Exception? _end;

    /// <summary>Hands over a request; after the end it fails at once.</summary>
    public void Post(Request request)
    {
        lock (_gate)
        {
            if (_end == null)
            {
                _arrived.Add(request);
                if (_arrived.Count == 1 || _arrived.Count == _expected)
                {
                    Wake();
                }

                return;
            }
        }

        request.Fail(_end);
    }

    /// <summary>Makes <see cref="TakeAll"/> return even if nothing arrived.</summary>
    public void Wake() => _arrival.Set();

    /// <summary>Accepts nothing more. What arrived before is still taken.</summary>
    public void Close(Exception reason)
    {
        lock (_gate)
        {
            _end ??= reason;
            Wake();
        }
    }

    /// <summary>Waits, then swaps the arrived requests for the emptied list of the last batch.</summary>
    /// <param name="batch">The emptied list, and the requests.</param>
    /// <param name="expected">
    /// How many are likely to come together: whoever was answered just now may ask again at once. The first of them waits a moment for the
    /// others, or the callers would split into two groups, each waiting for the commit of the other.
    /// </param>
    /// <returns>False when the inbox is closed and empty.</returns>
    public bool TakeAll(ref List<Request> batch, int expected)
    {
        _arrival.WaitOne();
        if (IsWorthWaiting(expected))
        {
            _arrival.WaitOne(Patience);
        }

        lock (_gate)
        {
            (batch, _arrived) = (_arrived, batch);
            if (_end == null)
            {
                return true;
            }

            Wake();
            return batch.Count > 0;
        }
    }

    private bool IsWorthWaiting(int expected)
    {
        lock (_gate)
        {
            _expected = expected;
            return _end == null && _arrived.Count > 0 && _arrived.Count < expected;
        }
    }
}
