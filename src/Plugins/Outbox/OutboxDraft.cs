using Sav.Messages;

namespace Sav.Plugins.Outbox;

/// <summary>A message that is not written yet.</summary>
/// <param name="Key">Permanent key of its effect.</param>
/// <param name="Payload">JSON.</param>
internal sealed record OutboxDraft(string Type, string Key, string Payload)
{
    public static OutboxDraft Of<T>(string type, string key, T payload)
        where T : class => new(type, key, PayloadJson.Write(payload));
}
