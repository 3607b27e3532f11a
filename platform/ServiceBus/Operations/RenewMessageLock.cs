using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Keeps a message for another lock duration. The answer is the new end.</summary>
internal sealed record RenewMessageLock(string Path, Guid LockToken) : Operation<DateTimeOffset>
{
    public override Task<DateTimeOffset> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.AskAsync(entities => new Settlement(entities.Mailbox(Path), LockToken, hold: null).Renew(), cancellationToken);
}
