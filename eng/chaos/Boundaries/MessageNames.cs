using System.Collections.Concurrent;
using System.Text.Json;

namespace Sav.Chaos.Boundaries;

/// <summary>Remembers of every message that passed which type it is, for steps that know only its row or its key.</summary>
internal sealed class MessageNames
{
    private readonly ConcurrentDictionary<string, string> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _byKey = new(StringComparer.Ordinal);

    /// <summary>To be called with every message that is sent or received.</summary>
    public void Learn(string id, string? type, BinaryData body)
    {
        // A replay is published as row/replay.
        if (type is null || !_byId.TryAdd(id.Split('/')[0], type))
        {
            return;
        }

        using var json = JsonDocument.Parse(body);
        if (json.RootElement.TryGetProperty("idempotencyKey", out var key) && key.GetString() is { } text)
        {
            _byKey[text] = type;
        }
    }

    /// <summary>Type of the message that an outbox row became; null: none has passed yet.</summary>
    public string? OfRow(Guid id) => _byId.GetValueOrDefault(id.ToString("D"));

    /// <summary>Type of the message that carries a key; null for a key of somebody else.</summary>
    public string? OfKey(string key) => _byKey.GetValueOrDefault(key);
}
