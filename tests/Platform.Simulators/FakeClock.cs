namespace Sav.Platform.Simulators.Tests;

/// <summary>A clock that stands until it is moved; periodic timers fire once for a move, delays pass at once.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<PeriodicCall> _calls = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period <= TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
        }

        var call = new PeriodicCall(callback, state);
        lock (_calls)
        {
            _calls.Add(call);
        }

        return call;
    }

    public void Advance(TimeSpan by)
    {
        _now += by;
        lock (_calls)
        {
            _calls.ForEach(call => call.Run());
        }
    }

    private sealed class PeriodicCall(TimerCallback callback, object? state) : ITimer
    {
        private bool _isStopped;

        public void Run()
        {
            if (!_isStopped)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _isStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
