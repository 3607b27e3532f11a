namespace Sav.Platform.ServiceBus.Storage;

/// <summary>The sessions that have active messages, locked ones included, each with its turn to be offered to receivers.</summary>
internal sealed class SessionTable(Store store)
{
    private const string Named = "FROM session WHERE entity = ?1 AND session_id = ?2";
    private const string Active =
        "FROM message INDEXED BY message_line WHERE entity = ?1 AND is_dead = 0 AND state = 0 AND session_id IS NOT NULL";

    private readonly Statement _add = store.Prepare(
        "INSERT INTO session (id, entity, session_id, turn) VALUES (?3, ?1, ?2, ?3) ON CONFLICT DO NOTHING");

    private readonly Statement _addMessage = store.Prepare(
        $"INSERT INTO session_message (session, message) SELECT id, ?3 {Named} ON CONFLICT DO NOTHING");

    private readonly Statement _removeMessage = store.Prepare(
        $"DELETE FROM session_message WHERE session = (SELECT id {Named}) AND message = ?3");

    private readonly Statement _removeIfEmpty = store.Prepare(
        $"DELETE {Named} AND NOT EXISTS (SELECT 1 FROM session_message WHERE session = session.id)");

    private readonly Statement _move = store.Prepare("UPDATE session SET turn = ?3 WHERE entity = ?1 AND session_id = ?2");
    private readonly Statement _hasTurn = store.Prepare("SELECT 1 FROM session WHERE entity = ?1 AND turn = ?2");
    private readonly Statement _line = store.Prepare(
        "SELECT turn, session_id FROM session WHERE entity = ?1 AND turn > ?2 ORDER BY turn");

    private readonly Statement _clearMessages = store.Prepare(
        "DELETE FROM session_message WHERE session IN (SELECT id FROM session WHERE entity = ?1)");

    private readonly Statement _clear = store.Prepare("DELETE FROM session WHERE entity = ?1");
    private readonly Statement _fill = store.Prepare(
        $"INSERT INTO session SELECT MIN(sequence), entity, session_id, MIN(sequence) {Active} GROUP BY session_id");

    private readonly Statement _fillMessages = store.Prepare(
        "INSERT INTO session_message SELECT id, sequence FROM message INDEXED BY message_line "
        + "JOIN session ON session.entity = ?1 AND session.session_id = message.session_id "
        + "WHERE message.entity = ?1 AND is_dead = 0 AND state = 0");

    /// <summary>Puts a message at its place in its session; one that is there stays there.</summary>
    /// <returns>Whether the session is new, and has its turn with the message; one that is there keeps its turn.</returns>
    public bool Add(long entity, string sessionId, long message)
    {
        var isNew = store.Write(_add, entity, sessionId, message) == 1;
        store.Write(_addMessage, entity, sessionId, message);
        return isNew;
    }

    /// <returns>Whether the session is there.</returns>
    public bool Move(long entity, string sessionId, long turn) => store.Write(_move, entity, sessionId, turn) == 1;

    /// <summary>Takes a message out of its session, and with the last message the session.</summary>
    public void Remove(long entity, string sessionId, long message)
    {
        store.Write(_removeMessage, entity, sessionId, message);
        store.Write(_removeIfEmpty, entity, sessionId);
    }

    /// <summary>Whether a session still has this turn: turns are never given twice.</summary>
    public bool HasTurn(long entity, long turn)
    {
        using var row = _hasTurn.Read(entity, turn);
        return row.Read();
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
        store.Write(_clearMessages, entity);
        store.Write(_clear, entity);
        if (hasSessions)
        {
            store.Write(_fill, entity);
            store.Write(_fillMessages, entity);
        }
    }
}
