using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Sav.Platform.Functions.Configuration;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>
/// Handles up to <c>maxConcurrentSessions</c> sessions at once, the messages of each in order, one at a time. An empty session is kept
/// for <c>sessionIdleTimeout</c>, or given up at once when its place is wanted for another.
/// </summary>
internal sealed class SessionPump(
    MessageFunction function,
    EntityAddress address,
    ServiceBusClient client,
    ServiceBusSettings settings,
    TimeProvider time,
    ILogger logger) : ITriggerListener, IDisposable
{
    // The client library refuses a wait of zero.
    private static readonly TimeSpan _hardlyAnyWait = TimeSpan.FromMilliseconds(1);

    private readonly SessionSlots _slots = new(settings.MaxConcurrentSessions);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ReceiveBackoff _backoff = new(time);
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = LoopAsync();

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _slots.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            await TryAcceptAsync().ConfigureAwait(false);
        }

        await _slots.WaitForAllAsync().ConfigureAwait(false);
    }

    private async Task TryAcceptAsync()
    {
        try
        {
            await AcceptAsync().ConfigureAwait(false);
            _backoff.Reset();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (ServiceBusException nothing) when (nothing.Reason == ServiceBusFailureReason.ServiceTimeout)
        {
            // No session had a message for as long as the client waits; wait on.
        }
        catch (Exception failure)
        {
            FunctionsLog.ReceiveFailed(logger, function.Function.Name, address.ToString(), _backoff.Delay, failure);
            await _backoff.PauseAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AcceptAsync()
    {
        await _slots.TakeAsync(_stopping.Token).ConfigureAwait(false);
        ServiceBusSessionReceiver session;
        try
        {
            session = await address.AcceptNextSessionAsync(client, settings.PrefetchCount, _stopping.Token).ConfigureAwait(false);
        }
        catch
        {
            _slots.Release();
            throw;
        }

        _ = HandleSessionAsync(session);
    }

    private async Task HandleSessionAsync(ServiceBusSessionReceiver session)
    {
        // Leaves the accepting loop at once, whatever the function does before its first await.
        await Task.Yield();
        try
        {
            await using (session.ConfigureAwait(false))
            {
                await HandleMessagesAsync(session).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception failure)
        {
            // Typically a lost lock. The session and what it still holds are accepted anew.
            FunctionsLog.SessionFailed(logger, function.Function.Name, session.SessionId, failure);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task HandleMessagesAsync(ServiceBusSessionReceiver session)
    {
        await using var renewal = new LockRenewal(
            session.SessionLockedUntil,
            settings.MaxAutoLockRenewalDuration,
            session.RenewSessionLockAsync,
            failure => FunctionsLog.RenewalFailed(logger, function.Function.Name, failure),
            time);
        var actions = new EmbeddedSessionMessageActions(session);
        while (!actions.IsReleaseRequested && await ReceiveAsync(session).ConfigureAwait(false) is { } message)
        {
            renewal.Restart();
            await function.HandleAsync(message, session, actions).ConfigureAwait(false);
        }
    }

    /// <summary>The session's next message, or null when the session is to be given up.</summary>
    private async Task<ServiceBusReceivedMessage?> ReceiveAsync(ServiceBusSessionReceiver session)
    {
        var shortage = _slots.Shortage;
        if (shortage.IsCancellationRequested)
        {
            return await session.ReceiveMessageAsync(_hardlyAnyWait, _stopping.Token).ConfigureAwait(false);
        }

        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, shortage);
        try
        {
            return await session.ReceiveMessageAsync(settings.SessionIdleTimeout, interrupted.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            return null;
        }
    }
}
