namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>A session on its way to a receiver: a snapshot that leaves the commit loop, with the hold that names it there.</summary>
internal sealed record AcceptedSession(SessionHold Hold, string SessionId, DateTimeOffset LockedUntil);
