namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>Starting and stopping of a processor: its loops end when they have finished the message in their hands.</summary>
internal sealed class ProcessingRun
{
    private readonly SemaphoreSlim _changing = new(1);
    private CancellationTokenSource? _stopping;
    private Task _loops = Task.CompletedTask;

    public bool IsRunning => _stopping is { IsCancellationRequested: false };

    public bool IsClosed { get; private set; }

    /// <param name="loops">How many loops run side by side.</param>
    /// <param name="loop">One of them, until it is cancelled.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public async Task StartAsync(int loops, Func<CancellationToken, Task> loop, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(IsClosed, typeof(Azure.Messaging.ServiceBus.ServiceBusProcessor));
            if (_stopping != null)
            {
                throw new InvalidOperationException("The processor runs already. Stop it before it is started again.");
            }

            _stopping = new CancellationTokenSource();
            var token = _stopping.Token;
            var running = Enumerable.Range(0, loops).Select(_ => Task.Run(() => UntilCancelledAsync(loop, token), CancellationToken.None));
            _loops = Task.WhenAll(running.ToList());
        }
        finally
        {
            _changing.Release();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_stopping != null)
            {
                await _stopping.CancelAsync().ConfigureAwait(false);
                await _loops.WaitAsync(cancellationToken).ConfigureAwait(false);
                _stopping.Dispose();
                _stopping = null;
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        IsClosed = true;
        await StopAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task UntilCancelledAsync(Func<CancellationToken, Task> loop, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await loop(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The processor is stopped.
            }
        }
    }
}
