using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Operations;

internal static class BrokerExtensions
{
    /// <summary>The sessions of a mailbox, or a refusal that names the way to receive without.</summary>
    public static SessionDirectory SessionsOf(this Broker entities, string path) =>
        entities.Mailbox(path).Sessions ?? throw Refusals.SessionNotSupported(path);
}
