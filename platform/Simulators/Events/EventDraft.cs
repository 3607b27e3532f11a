namespace Sav.Platform.Simulators.Events;

/// <summary>What happened, before it has a row in the outbox.</summary>
/// <param name="Subject">What it is about; events of one subject are delivered one after the other.</param>
internal sealed record EventDraft(string Type, string Subject, object Data)
{
    /// <summary>About a case or a contract.</summary>
    public EventDraft(string type, Guid subject, object data)
        : this(type, subject.ToString("D"), data)
    {
    }
}
