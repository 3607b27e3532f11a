using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal sealed record HeldMessage(
    ServiceBusReceivedMessage Received, ServiceBusReceiver Receiver, ModelMailbox Mailbox, ModelMessage Message, ModelLock Lock);
