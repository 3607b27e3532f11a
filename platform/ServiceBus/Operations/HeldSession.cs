namespace Sav.Platform.ServiceBus.Operations;

/// <summary>A session on its way to a receiver.</summary>
/// <param name="HoldId">What the receiver names its right to the session by.</param>
/// <param name="SessionId">The session.</param>
/// <param name="LockedUntil">When the right ends unless it is renewed.</param>
internal sealed record HeldSession(Guid HoldId, string SessionId, DateTimeOffset LockedUntil);
