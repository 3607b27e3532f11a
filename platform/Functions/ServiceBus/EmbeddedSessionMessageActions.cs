using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>The session that is being handled.</summary>
internal sealed class EmbeddedSessionMessageActions(ServiceBusSessionReceiver receiver) : ServiceBusSessionMessageActions
{
    private volatile bool _releaseRequested;

    /// <summary>Whether the function wants the session released after this message.</summary>
    public bool IsReleaseRequested => _releaseRequested;

    public override DateTimeOffset SessionLockedUntil => receiver.SessionLockedUntil;

    public override async Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default) =>
        await receiver.GetSessionStateAsync(cancellationToken).ConfigureAwait(false);

    public override Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default) =>
        receiver.SetSessionStateAsync(sessionState, cancellationToken);

    public override Task RenewSessionLockAsync(CancellationToken cancellationToken = default) =>
        receiver.RenewSessionLockAsync(cancellationToken);

    public override Task ReleaseSession(CancellationToken cancellationToken = default)
    {
        _releaseRequested = true;
        return Task.CompletedTask;
    }
}
