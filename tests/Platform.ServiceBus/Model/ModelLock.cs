namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>A lock of a message or of a session.</summary>
internal sealed class ModelLock
{
    /// <summary>The lock of the session that the message was received in.</summary>
    public ModelLock? Session { get; init; }

    /// <summary>The session, for the lock of one.</summary>
    public string? SessionId { get; init; }

    public DateTimeOffset Until { get; set; }

    /// <summary>Of two locks that end at one instant the one taken or renewed first ends first.</summary>
    public int Turn { get; set; }
}
