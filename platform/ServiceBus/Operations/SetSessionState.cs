using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Notes something for the next holder; null clears it.</summary>
internal sealed record SetSessionState(string Path, Guid HoldId, byte[]? State) : SessionOperation<bool>(Path, HoldId)
{
    protected override bool Apply(SessionDirectory sessions, SessionHold hold)
    {
        sessions.SetState(hold, State);
        return true;
    }
}
