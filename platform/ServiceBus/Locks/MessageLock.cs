using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Locks;

/// <summary>A receiver's right to settle one message: until an instant of its own, or as long as the receiver holds the session.</summary>
internal sealed class MessageLock(StoredMessage message, SessionHold? hold)
{
    private DateTimeOffset _until;

    public Guid Token { get; } = Guid.NewGuid();

    public StoredMessage Message => message;

    public SessionHold? Hold => hold;

    public AgendaEntry? Expiry { get; private set; }

    public DateTimeOffset Until => hold?.Until ?? _until;

    public void Extend(DateTimeOffset until, AgendaEntry expiry)
    {
        _until = until;
        Expiry = expiry;
    }
}
