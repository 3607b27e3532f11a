namespace Sav.Platform.Simulators.Events;

/// <summary>What a new document announces.</summary>
internal sealed record EventDraft(string Type, Guid CaseId, object Data);
