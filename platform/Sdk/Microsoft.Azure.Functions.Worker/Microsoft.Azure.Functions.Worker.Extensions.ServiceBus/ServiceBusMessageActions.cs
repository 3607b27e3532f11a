using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Azure.Messaging.ServiceBus;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the messages of an invocation.</summary>
public class ServiceBusMessageActions
{
    protected ServiceBusMessageActions()
    {
    }

    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        throw NeedsTheHost(nameof(AbandonMessageAsync));
    }

    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        throw NeedsTheHost(nameof(CompleteMessageAsync));
    }

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object> propertiesToModify = default,
        string deadLetterReason = default,
        string deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        throw NeedsTheHost(nameof(DeadLetterMessageAsync));
    }

    public virtual Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        throw NeedsTheHost(nameof(DeferMessageAsync));
    }

    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        throw NeedsTheHost(nameof(RenewMessageLockAsync));
    }

    internal static PlatformNotSupportedException NeedsTheHost(string member)
    {
        return new PlatformNotSupportedException(
            $"'{member}' needs the Azure Functions host, which this build only declares. "
            + "Build with -p:MicrosoftSdk=official, or let platform/Functions run the function.");
    }
}
