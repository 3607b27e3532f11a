namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>Keeps a lock while a handler works: renewed when half of its duration is over, no longer than the processor allows.</summary>
internal static class LockRenewal
{
    /// <summary>Runs until it is cancelled, the longest duration is over, or the lock is lost.</summary>
    /// <param name="time">The clock of the waits.</param>
    /// <param name="lockedUntil">When the lock ends without renewal.</param>
    /// <param name="longest">How long to go on; zero: not at all.</param>
    /// <param name="renew">Renews the lock once.</param>
    /// <param name="cancellationToken">The handler has ended.</param>
    public static async Task RunAsync(
        TimeProvider time,
        DateTimeOffset lockedUntil,
        TimeSpan longest,
        Func<CancellationToken, Task> renew,
        CancellationToken cancellationToken)
    {
        var interval = (lockedUntil - time.GetUtcNow()) / 2;
        for (var renewed = interval; interval > TimeSpan.Zero && renewed <= longest; renewed += interval)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            await renew(cancellationToken).ConfigureAwait(false);
        }
    }
}
