using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>What a handler gets when a session begins or ends; remembers whether the handler gave the session up.</summary>
internal sealed class EmbeddedSessionArgs(ServiceBusSessionReceiver receiver, string identifier, CancellationToken cancellationToken)
    : ProcessSessionEventArgs(receiver, identifier, cancellationToken)
{
    public bool IsReleased { get; private set; }

    public override void ReleaseSession() => IsReleased = true;
}
