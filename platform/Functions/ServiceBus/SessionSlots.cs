namespace Sav.Platform.Functions.ServiceBus;

/// <summary>Places for sessions, which tell the sessions that hold one when there is none left for another.</summary>
internal sealed class SessionSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private volatile CancellationTokenSource _shortage = new();

    /// <summary>Cancelled while a place is wanted and none is free.</summary>
    public CancellationToken Shortage => _shortage.Token;

    /// <summary>Takes a place. One caller at a time.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (_free.Wait(0, CancellationToken.None))
        {
            return;
        }

        await _shortage.CancelAsync().ConfigureAwait(false);
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        _shortage = new CancellationTokenSource();
    }

    public void Release() => _free.Release();

    /// <summary>Ends when every place has been given back.</summary>
    public async Task WaitForAllAsync()
    {
        for (var slot = 0; slot < count; slot++)
        {
            await _free.WaitAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _shortage.Dispose();
    }
}
