using Sav.Platform.ServiceBus.Entities;

namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>The messages of one session id. Exists while a receiver holds it; a session that nobody holds is in the store only.</summary>
internal sealed class Session(string id, ReadyMessages ready)
{
    public string Id => id;

    public ReadyMessages Ready => ready;

    public SessionHold? Hold { get; set; }
}
