namespace Sav.Platform.ServiceBus.Storage;

/// <summary>What consumers keep with a session.</summary>
internal sealed class SessionStateTable(Store store)
{
    private readonly Statement _get = store.Prepare("SELECT state FROM session_state WHERE entity = ?1 AND session_id = ?2");
    private readonly Statement _clear = store.Prepare("DELETE FROM session_state WHERE entity = ?1 AND session_id = ?2");
    private readonly Statement _set = store.Prepare(
        "INSERT INTO session_state (entity, session_id, state) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET state = excluded.state");

    public byte[]? Get(long entity, string sessionId)
    {
        using var row = _get.Read(entity, sessionId);
        return row.Read() ? row.Bytes(0) : null;
    }

    public void Set(long entity, string sessionId, byte[]? state)
    {
        if (state == null)
        {
            store.Write(_clear, entity, sessionId);
        }
        else
        {
            store.Write(_set, entity, sessionId, state);
        }
    }
}
