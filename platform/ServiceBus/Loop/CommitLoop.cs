using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Loop;

/// <summary>
/// The only thread that touches the broker's state and its store. It takes all requests that came in while the last transaction was being
/// written, runs them in one transaction, and answers them when that transaction is on disk: many requests, one fsync.
/// </summary>
internal sealed class CommitLoop : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrival = new(initialState: false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Request> _open = [];
    private readonly List<Request> _answered = [];
    private readonly Store _store;
    private readonly TimeProvider _time;
    private readonly ITimer _alarm;
    private List<Request> _arrived = [];
    private Exception? _end;

    public CommitLoop(Store store, TimeProvider time)
    {
        _store = store;
        _time = time;
        _alarm = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Now = time.GetUtcNow();
    }

    /// <summary>The instant of the running batch: all of its requests happen at once.</summary>
    public DateTimeOffset Now { get; private set; }

    public Agenda Agenda { get; } = new();

    /// <summary>Runs after the requests of a batch, in its transaction: brings waiting receivers and messages together.</summary>
    public Action BeforeCommit { get; set; } = () => { };

    /// <summary>Runs work in a transaction on the calling thread, before the loop is started.</summary>
    public T Prepare<T>(Func<T> work)
    {
        var made = work();
        Agenda.RunDue(Now);
        _store.Commit();
        return made;
    }

    public void Start()
    {
        Wake();
        new Thread(Run) { IsBackground = true, Name = "Service Bus commit loop" }.Start();
    }

    public Task<T> AskAsync<T>(Action<Request<T>> work, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var request = new Request<T>(work);
        Post(request);
        return request.Completion;
    }

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

    public void Opened(Request request) => _open.Add(request);

    public void Answered(Request request)
    {
        _open.Remove(request);
        _answered.Add(request);
    }

    public async ValueTask DisposeAsync()
    {
        End(new ObjectDisposedException(nameof(EmbeddedNamespace), "The embedded Service Bus namespace is closed."));
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        var batch = new List<Request>();
        try
        {
            while (TakeArrived(ref batch))
            {
                RunBatch(batch);
                batch.Clear();
            }
        }
        catch (Exception broken)
        {
            // After a failed write or fsync nobody knows what is on disk, so nothing more is accepted until a restart has read it again.
            End(Refusals.StoreFailed(_store.File, broken));
        }

        CleanUp(batch);
    }

    private void RunBatch(List<Request> batch)
    {
        Now = _time.GetUtcNow();
        Agenda.RunDue(Now);
        foreach (var request in batch)
        {
            request.Execute(this);
        }

        BeforeCommit();
        _store.Commit();
        foreach (var request in _answered)
        {
            request.Release();
        }

        _answered.Clear();
        SetAlarm();
    }

    private bool TakeArrived(ref List<Request> batch)
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

    private void SetAlarm()
    {
        if (Agenda.NextDue is not { } due)
        {
            return;
        }

        var wait = due - _time.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            Wake();
        }
        else
        {
            // A timer takes 49 days at most, and one millisecond at least; waking early does no harm.
            _alarm.Change(TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 1, 86_400_000)), Timeout.InfiniteTimeSpan);
        }
    }

    private void Wake() => _arrival.Set();

    private void End(Exception reason)
    {
        lock (_gate)
        {
            _end ??= reason;
        }

        Wake();
    }

    private void CleanUp(List<Request> interrupted)
    {
        _alarm.Dispose();
        lock (_gate)
        {
            interrupted.AddRange(_arrived);
            _arrived = [];
        }

        foreach (var request in interrupted.Concat(_answered).Concat(_open).ToHashSet())
        {
            request.Fail(_end!);
        }

        _store.Dispose();
        _arrival.Dispose();
        _ended.SetResult();
    }
}
