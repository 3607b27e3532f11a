using Sav.Platform.ServiceBus.Entities;

namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>The messages of one session id. Exists while it has ready messages or a holder.</summary>
internal sealed class Session(string id, ReadyMessages ready)
{
    public string Id => id;

    public ReadyMessages Ready => ready;

    public SessionHold? Hold { get; set; }

    /// <summary>Whether the session stands in the row of sessions that are free to accept.</summary>
    public bool IsOffered { get; set; }

    public bool IsFree => Hold == null && !ready.IsEmpty;
}
