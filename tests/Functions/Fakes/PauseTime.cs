namespace Sav.Functions.Tests.Fakes;

/// <summary>
/// A clock for pipelines. Whatever is shorter than <paramref name="shortestTimeout"/> is a pause: it is remembered, passes at
/// once and moves the clock. Longer timers are time-outs and fire only when a test says so.
/// </summary>
internal sealed class PauseTime(TimeSpan shortestTimeout) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timeouts = [];
    private DateTimeOffset _now = FixedTime.Now;
    private (TimeSpan Timeout, TaskCompletionSource Set)? _awaited;

    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when something is guarded by a time-out of exactly this length.</summary>
    public Task WhenTimeoutIsSetAsync(TimeSpan timeout)
    {
        lock (_gate)
        {
            return _timeouts.Exists(timer => timer.Due == timeout)
                ? Task.CompletedTask
                : (_awaited = (timeout, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))).Value.Set.Task;
        }
    }

    /// <summary>Lets every time-out of exactly this length pass.</summary>
    public void Expire(TimeSpan timeout)
    {
        List<Timer> due;
        lock (_gate)
        {
            due = _timeouts.FindAll(timer => timer.Due == timeout);
        }

        due.ForEach(timer => timer.Fire());
    }

    private sealed class Timer(PauseTime time, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timeouts.Remove(this);
                Due = dueTime;
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                if (dueTime >= time.ShortestTimeout)
                {
                    time._timeouts.Add(this);
                    if (time._awaited is { } awaited && awaited.Timeout == dueTime)
                    {
                        awaited.Set.TrySetResult();
                    }

                    return true;
                }

                time.Pauses.Add(dueTime);
                time._now += dueTime;
            }

            ThreadPool.QueueUserWorkItem(_ => fire());
            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timeouts.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private TimeSpan ShortestTimeout { get; } = shortestTimeout;
}
