using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Sav.Platform.Functions.Configuration;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>
/// Handles up to <c>maxConcurrentSessions</c> sessions at once, the messages of each in order, one at a time. A session without messages
/// is kept for <c>sessionIdleTimeout</c>; while no worker waits for the next session, it is given up after each message, so that a long
/// session cannot hold up the others.
/// </summary>
internal sealed class SessionPump(
    MessageFunction function,
    EntityAddress address,
    ServiceBusClient client,
    ServiceBusSettings settings,
    TimeProvider time,
    ILogger logger) : ITriggerListener, IDisposable
{
    // See ServiceBusSettings.PrefetchCount.
    private const int NoPrefetch = 0;

    private readonly WaitingWorkers _waiting = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _workers = Task.CompletedTask;

    public void Start() =>
        _workers = Task.WhenAll(Enumerable.Range(0, settings.MaxConcurrentSessions).Select(_ => WorkAsync()).ToArray());

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _workers.ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task WorkAsync()
    {
        var backoff = new ReceiveBackoff(time);
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await HandleSessionAsync(await AcceptAsync().ConfigureAwait(false)).ConfigureAwait(false);
                backoff.Reset();
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
                FunctionsLog.ReceiveFailed(logger, function.Function.Name, address.ToString(), backoff.Delay, failure);
                await backoff.PauseAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<ServiceBusSessionReceiver> AcceptAsync()
    {
        _waiting.Join();
        try
        {
            return await address.AcceptNextSessionAsync(client, NoPrefetch, _stopping.Token).ConfigureAwait(false);
        }
        finally
        {
            _waiting.Leave();
        }
    }

    private async Task HandleSessionAsync(ServiceBusSessionReceiver session)
    {
        await using var closing = session.ConfigureAwait(false);
        await using var renewal = new LockRenewal(
            session.SessionLockedUntil,
            settings.MaxAutoLockRenewalDuration,
            session.RenewSessionLockAsync,
            failure => FunctionsLog.RenewalFailed(logger, function.Function.Name, failure),
            time);
        var actions = new EmbeddedSessionMessageActions(session);
        var message = await session.ReceiveMessageAsync(settings.SessionIdleTimeout, _stopping.Token).ConfigureAwait(false);
        while (message is not null)
        {
            renewal.Restart();
            await function.HandleAsync(message, session, actions).ConfigureAwait(false);
            message = actions.IsReleaseRequested ? null : await ReceiveNextAsync(session).ConfigureAwait(false);
        }
    }

    /// <summary>The session's next message, or null when the session is to be given up.</summary>
    private async Task<ServiceBusReceivedMessage?> ReceiveNextAsync(ServiceBusSessionReceiver session)
    {
        var nobodyWaits = _waiting.None;
        if (nobodyWaits.IsCancellationRequested)
        {
            return null;
        }

        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, nobodyWaits);
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
