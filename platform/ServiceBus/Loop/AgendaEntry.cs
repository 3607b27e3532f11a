namespace Sav.Platform.ServiceBus.Loop;

/// <summary>Something that falls due at an instant.</summary>
internal sealed record AgendaEntry(DateTimeOffset Due, long Number, Action Work);
