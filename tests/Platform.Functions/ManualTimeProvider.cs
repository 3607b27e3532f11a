namespace Sav.Platform.Functions.Tests;

/// <summary>A clock that moves only when a test says so.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;
    private TaskCompletionSource _scheduled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until something waits for exactly this instant.</summary>
    public async Task WaitForTimerAsync(DateTimeOffset due)
    {
        while (true)
        {
            Task scheduled;
            lock (_gate)
            {
                if (_timers.Exists(timer => timer.Due == due))
                {
                    return;
                }

                scheduled = _scheduled.Task;
            }

            await scheduled.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Moves the clock and fires what becomes due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _now = target;
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var timer = _timers.Where(candidate => candidate.Due <= target).MinBy(candidate => candidate.Due);
            if (timer is not null)
            {
                _timers.Remove(timer);
                _now = timer.Due > _now ? timer.Due : _now;
            }

            return timer;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._now + dueTime;
                    time._timers.Add(this);
                    time._scheduled.TrySetResult();
                    time._scheduled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
