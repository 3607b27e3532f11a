namespace Sav.Platform.Simulators.Events;

/// <summary>What a new document announces.</summary>
/// <param name="Subject">What the event is about, as its type says (docs/messages.md). Events of one subject keep their order.</param>
internal sealed record EventDraft(string Type, string Subject, object Data)
{
    /// <summary>An event about a case.</summary>
    public EventDraft(string type, Guid caseId, object data)
        : this(type, caseId.ToString("D"), data)
    {
    }
}
