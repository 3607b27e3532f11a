namespace Sav.Platform.ServiceBus.Storage;

/// <summary>The sessions that have active messages, locked ones included, each with its turn to be offered to receivers.</summary>
internal sealed class SessionTable(Store store)
{
    private const string Active = "FROM message WHERE entity = ?1 AND is_dead = 0 AND state = 0";

    private readonly Statement _add = store.Prepare(
        "INSERT INTO session (entity, session_id, turn) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");

    private readonly Statement _move = store.Prepare("UPDATE session SET turn = ?3 WHERE entity = ?1 AND session_id = ?2");
    private readonly Statement _remove = store.Prepare(
        $"DELETE FROM session WHERE entity = ?1 AND session_id = ?2 AND NOT EXISTS (SELECT 1 {Active} AND session_id = ?2)");

    private readonly Statement _turn = store.Prepare("SELECT turn FROM session WHERE entity = ?1 AND session_id = ?2");
    private readonly Statement _line = store.Prepare(
        "SELECT turn, session_id FROM session WHERE entity = ?1 AND turn > ?2 ORDER BY turn");

    private readonly Statement _clear = store.Prepare("DELETE FROM session WHERE entity = ?1");
    private readonly Statement _fill = store.Prepare(
        $"INSERT INTO session SELECT entity, session_id, MIN(sequence) {Active} AND session_id IS NOT NULL GROUP BY session_id");

    /// <returns>Whether the session is new; a session that is there keeps its turn.</returns>
    public bool Add(long entity, string sessionId, long turn) => store.Write(_add, entity, sessionId, turn) == 1;

    /// <returns>Whether the session is there.</returns>
    public bool Move(long entity, string sessionId, long turn) => store.Write(_move, entity, sessionId, turn) == 1;

    public void RemoveIfEmpty(long entity, string sessionId) => store.Write(_remove, entity, sessionId);

    public long? TurnOf(long entity, string sessionId)
    {
        using var row = _turn.Read(entity, sessionId);
        return row.Read() ? row.Whole(0) : null;
    }

    public IReadOnlyList<(long Turn, string SessionId)> Line(long entity, long afterTurn, int most)
    {
        using var rows = _line.Read(entity, afterTurn);
        var sessions = new List<(long, string)>();
        while (sessions.Count < most && rows.Read())
        {
            sessions.Add((rows.Whole(0), rows.Text(1)));
        }

        return sessions;
    }

    /// <summary>For an entity that has sessions from now on, or no longer.</summary>
    public void Rebuild(long entity, bool hasSessions)
    {
        store.Write(_clear, entity);
        if (hasSessions)
        {
            store.Write(_fill, entity);
        }
    }
}
