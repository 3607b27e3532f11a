using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>Tells the error handler of a processor what failed. What that handler throws itself is ignored, as by the SDK.</summary>
internal sealed class ErrorReport(TimeProvider time, string fullyQualifiedNamespace, string path, string identifier)
{
    /// <summary>So that a queue that does not exist is not asked for without pause.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Func<ProcessErrorEventArgs, Task> Handler { get; init; } = _ => Task.CompletedTask;

    /// <summary>Runs a step; false if it failed, which was reported.</summary>
    public async Task<bool> TryAsync(ServiceBusErrorSource source, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step().ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await TellAsync(source, failure, cancellationToken).ConfigureAwait(false);
            return false;
        }
    }

    /// <summary>Reports and waits a moment before the next attempt.</summary>
    public async Task TellAndPauseAsync(ServiceBusErrorSource source, Exception failure, CancellationToken cancellationToken)
    {
        await TellAsync(source, failure, cancellationToken).ConfigureAwait(false);
        await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
    }

    public async Task TellAsync(ServiceBusErrorSource source, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            var args = new ProcessErrorEventArgs(failure, source, fullyQualifiedNamespace, path, identifier, cancellationToken);
            await Handler(args).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Nobody is left to tell.
        }
    }
}
