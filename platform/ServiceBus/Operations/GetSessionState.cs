using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Reads what the last holder noted; null: nothing.</summary>
internal sealed record GetSessionState(string Path, Guid HoldId) : SessionOperation<byte[]?>(Path, HoldId)
{
    protected override byte[]? Apply(SessionDirectory sessions, SessionHold hold) => sessions.GetState(hold);
}
