using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Sav.Platform.Functions.Configuration;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>
/// Receives from a queue or subscription without sessions and handles up to <c>maxConcurrentCalls</c> messages at once, with up to
/// <c>prefetchCount</c> more waiting here.
/// </summary>
internal sealed class MessagePump(
    MessageFunction function,
    EntityAddress address,
    ServiceBusClient client,
    ServiceBusSettings settings,
    TimeProvider time,
    ILogger logger) : ITriggerListener, IDisposable
{
    private readonly SemaphoreSlim _free = new(settings.MaxConcurrentCalls);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ReceiveBackoff _backoff = new(time);
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = LoopAsync(address.CreateReceiver(client, settings.PrefetchCount));

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _free.Dispose();
    }

    private async Task LoopAsync(ServiceBusReceiver receiver)
    {
        var source = new PrefetchedMessages(receiver, settings.PrefetchCount, time);
        while (!_stopping.IsCancellationRequested)
        {
            await TryReceiveAsync(receiver, source).ConfigureAwait(false);
        }

        await source.GiveBackAsync().ConfigureAwait(false);
        await WaitForAllAsync().ConfigureAwait(false);
        await receiver.DisposeAsync().ConfigureAwait(false);
    }

    private async Task TryReceiveAsync(ServiceBusReceiver receiver, PrefetchedMessages source)
    {
        try
        {
            await ReceiveAsync(receiver, source).ConfigureAwait(false);
            _backoff.Reset();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception failure)
        {
            FunctionsLog.ReceiveFailed(logger, function.Function.Name, address.ToString(), _backoff.Delay, failure);
            await _backoff.PauseAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReceiveAsync(ServiceBusReceiver receiver, PrefetchedMessages source)
    {
        await _free.WaitAsync(_stopping.Token).ConfigureAwait(false);
        var taken = 1;
        try
        {
            // One call to the broker for all that can be handled now.
            while (_free.Wait(0, CancellationToken.None))
            {
                taken++;
            }

            var messages = await source.TakeAsync(taken, _stopping.Token).ConfigureAwait(false);
            foreach (var message in messages)
            {
                taken--;
                _ = HandleAsync(message, receiver);
            }
        }
        finally
        {
            if (taken > 0)
            {
                _free.Release(taken);
            }
        }
    }

    private async Task HandleAsync(ServiceBusReceivedMessage message, ServiceBusReceiver receiver)
    {
        // Leaves the receiving loop at once, whatever the function does before its first await.
        await Task.Yield();
        try
        {
            await using var renewal = new LockRenewal(
                message.LockedUntil,
                settings.MaxAutoLockRenewalDuration,
                cancellationToken => receiver.RenewMessageLockAsync(message, cancellationToken),
                failure => FunctionsLog.RenewalFailed(logger, function.Function.Name, failure),
                time);
            await function.HandleAsync(message, receiver, session: null).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task WaitForAllAsync()
    {
        for (var call = 0; call < settings.MaxConcurrentCalls; call++)
        {
            await _free.WaitAsync().ConfigureAwait(false);
        }
    }
}
