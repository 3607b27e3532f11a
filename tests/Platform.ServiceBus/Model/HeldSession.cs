using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal sealed record HeldSession(ServiceBusSessionReceiver Receiver, ModelMailbox Mailbox, ModelLock Lock)
{
    public bool IsHeld => Mailbox.Holds.Contains(Lock);
}
