namespace Sav.Platform.Functions.ServiceBus;

/// <summary>Keeps a lock while a function runs: renews it before it expires, for a limited time.</summary>
internal sealed class LockRenewal : IAsyncDisposable
{
    private static readonly TimeSpan _longestMargin = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _ended = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _maximum;
    private readonly Task _loop;
    private long _startedAt;

    /// <param name="lockedUntil">When the lock ends that is held now.</param>
    /// <param name="maximum">How long the lock is renewed at most; zero means never.</param>
    /// <param name="renew">Renews the lock.</param>
    /// <param name="onFailure">Told once, when the lock could not be renewed; it is then left to expire.</param>
    /// <param name="time">Clock and timers.</param>
    public LockRenewal(
        DateTimeOffset lockedUntil, TimeSpan maximum, Func<CancellationToken, Task> renew, Action<Exception> onFailure, TimeProvider time)
    {
        _time = time;
        _maximum = maximum;
        _startedAt = time.GetTimestamp();
        var duration = lockedUntil - time.GetUtcNow();
        var margin = duration / 2 < _longestMargin ? duration / 2 : _longestMargin;
        _loop = LoopAsync(duration - margin, renew, onFailure);
    }

    /// <summary>Grants the full time anew.</summary>
    public void Restart() => Volatile.Write(ref _startedAt, _time.GetTimestamp());

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _ended.Dispose();
    }

    private async Task LoopAsync(TimeSpan interval, Func<CancellationToken, Task> renew, Action<Exception> onFailure)
    {
        try
        {
            while (interval > TimeSpan.Zero && _time.GetElapsedTime(Volatile.Read(ref _startedAt)) + interval <= _maximum)
            {
                await Task.Delay(interval, _time, _ended.Token).ConfigureAwait(false);
                await renew(_ended.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The lock is no longer needed.
        }
        catch (Exception failure)
        {
            onFailure(failure);
        }
    }
}
