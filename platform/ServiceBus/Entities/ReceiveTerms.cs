using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>How a receiver takes messages.</summary>
/// <param name="Deletes">Receive-and-delete mode: the message is gone with its delivery.</param>
/// <param name="Hold">The session that the receiver holds; null for a receiver without session.</param>
/// <param name="MaxMessages">At most this many per call.</param>
internal sealed record ReceiveTerms(bool Deletes, SessionHold? Hold, int MaxMessages);
