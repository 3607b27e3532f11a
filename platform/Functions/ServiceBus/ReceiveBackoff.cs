namespace Sav.Platform.Functions.ServiceBus;

/// <summary>Growing pauses between attempts to reach a broker that fails: one second, doubled up to half a minute.</summary>
internal sealed class ReceiveBackoff(TimeProvider time)
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    /// <summary>The next pause.</summary>
    public TimeSpan Delay { get; private set; } = _first;

    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        var delay = Delay;
        Delay = delay * 2 < _longest ? delay * 2 : _longest;
        await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
    }

    public void Reset() => Delay = _first;
}
