using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>State and lock of the session that an invocation's messages belong to.</summary>
public class ServiceBusSessionMessageActions
{
    protected ServiceBusSessionMessageActions()
    {
    }

    public virtual DateTimeOffset SessionLockedUntil { get; protected set; }

    public virtual Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default)
    {
        throw ServiceBusMessageActions.NeedsTheHost(nameof(GetSessionStateAsync));
    }

    public virtual Task ReleaseSession(CancellationToken cancellationToken = default)
    {
        throw ServiceBusMessageActions.NeedsTheHost(nameof(ReleaseSession));
    }

    public virtual Task RenewSessionLockAsync(CancellationToken cancellationToken = default)
    {
        throw ServiceBusMessageActions.NeedsTheHost(nameof(RenewSessionLockAsync));
    }

    public virtual Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default)
    {
        throw ServiceBusMessageActions.NeedsTheHost(nameof(SetSessionStateAsync));
    }
}
