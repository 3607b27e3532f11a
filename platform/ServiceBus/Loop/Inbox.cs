namespace Sav.Platform.ServiceBus.Loop;

/// <summary>Requests from any thread, taken by the commit loop all at once.</summary>
internal sealed class Inbox
{
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrival = new(initialState: false);
    private List<Request> _arrived = [];
    private Exception? _end;

    /// <summary>Hands over a request; after the end it fails at once.</summary>
    public void Post(Request request)
    {
        lock (_gate)
        {
            if (_end == null)
            {
                _arrived.Add(request);
                if (_arrived.Count == 1)
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
    /// <returns>False when the inbox is closed and empty.</returns>
    public bool TakeAll(ref List<Request> batch)
    {
        _arrival.WaitOne();
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
}
