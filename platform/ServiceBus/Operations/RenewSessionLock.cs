using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Keeps a session for another lock duration. The answer is the new end.</summary>
internal sealed record RenewSessionLock(string Path, Guid HoldId) : SessionOperation<DateTimeOffset>(Path, HoldId)
{
    protected override DateTimeOffset Apply(SessionDirectory sessions, SessionHold hold) => sessions.Renew(hold);
}
