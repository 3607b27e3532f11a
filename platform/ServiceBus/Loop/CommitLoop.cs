using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Loop;

/// <summary>
/// The only thread that touches the broker's state and its store. It takes all requests that came in while the last transaction was being
/// written, runs them in one transaction, and answers them when that transaction is on disk: many requests, one fsync.
/// </summary>
internal sealed class CommitLoop : IAsyncDisposable
{
    private readonly Inbox _inbox = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<Request> _open = [];
    private readonly List<Request> _answered = [];
    private readonly Store _store;
    private readonly TimeProvider _time;
    private readonly ITimer _alarm;

    public CommitLoop(Store store, TimeProvider time)
    {
        _store = store;
        _time = time;
        _alarm = time.CreateTimer(_ => _inbox.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
        _inbox.Wake();
        new Thread(Run) { IsBackground = true, Name = "Service Bus commit loop" }.Start();
    }

    public Task<T> AskAsync<T>(Action<Request<T>> work, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var request = new Request<T>(work);
        _inbox.Post(request);
        return request.Completion;
    }

    public void Opened(Request request) => _open.Add(request);

    public void Answered(Request request)
    {
        _open.Remove(request);
        _answered.Add(request);
    }

    public async ValueTask DisposeAsync()
    {
        _inbox.Close(Closed());
        await _ended.Task.ConfigureAwait(false);
    }

    private static ObjectDisposedException Closed() =>
        new(nameof(EmbeddedNamespace), "The embedded Service Bus namespace is closed. Open it again; what was acknowledged is kept.");

    private void Run()
    {
        var batch = new List<Request>();
        Exception end = Closed();
        try
        {
            var answered = 0;
            while (_inbox.TakeAll(ref batch, expected: answered))
            {
                answered = RunBatch(batch);
                batch.Clear();
            }
        }
        catch (Exception broken)
        {
            // After a failed write or fsync nobody knows what is on disk, so nothing more is accepted until a restart has read it again.
            end = Refusals.StoreFailed(_store.File, broken);
            _inbox.Close(end);
        }

        CleanUp(batch, end);
    }

    /// <returns>How many requests were answered.</returns>
    private int RunBatch(List<Request> batch)
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

        var answered = _answered.Count;
        _answered.Clear();
        SetAlarm();
        return answered;
    }

    private void SetAlarm()
    {
        if (Agenda.NextDue is not { } due)
        {
            return;
        }

        // A timer takes 49 days at most, and one millisecond at least; waking early does no harm.
        var milliseconds = Math.Clamp(Math.Ceiling((due - _time.GetUtcNow()).TotalMilliseconds), 1, 86_400_000);
        _alarm.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);

        // The clock may have passed the instant between reading it and setting the timer.
        if (due <= _time.GetUtcNow())
        {
            _inbox.Wake();
        }
    }

    private void CleanUp(List<Request> interrupted, Exception end)
    {
        _alarm.Dispose();
        do
        {
            interrupted.ForEach(request => request.Fail(end));
            interrupted.Clear();
        }
        while (_inbox.TakeAll(ref interrupted, expected: 0));

        foreach (var request in _answered.Concat(_open))
        {
            request.Fail(end);
        }

        _store.Dispose();
        _ended.SetResult();
    }
}
