using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>
/// Reads messages in order, by index, and never more rows than asked for: reading stops there, so no statement needs a limit. The indexes are
/// named: SQLite, which has no statistics of a new store, would read a session from among all messages of its queue.
/// </summary>
internal sealed class MessageReader(Store store)
{
    private readonly Statement _content = store.Prepare($"SELECT {MessageRow.Content} FROM message WHERE sequence = ?1");
    private readonly Statement _find = store.Prepare($"SELECT {MessageRow.Columns} FROM message WHERE sequence = ?1");
    private readonly Statement _line = store.Prepare(
        $"SELECT {MessageRow.Columns} FROM message INDEXED BY message_line "
        + "WHERE entity = ?1 AND is_dead = ?2 AND state = ?3 AND sequence > ?4 ORDER BY sequence");

    private readonly Statement _session = store.Prepare(
        $"SELECT {MessageRow.Columns} FROM session_message JOIN message ON sequence = session_message.message "
        + "WHERE session = (SELECT id FROM session WHERE entity = ?1 AND session_id = ?2) AND session_message.message > ?3 "
        + "ORDER BY session_message.message");

    private readonly Statement _due = store.Prepare(
        $"SELECT {MessageRow.Columns} FROM message INDEXED BY message_due "
        + "WHERE (due_at, sequence) > (?1, ?2) AND due_at <= ?3 ORDER BY due_at, sequence");

    private readonly Statement _nextDue = store.Prepare("SELECT MIN(due_at) FROM message WHERE due_at > ?1");
    private readonly Statement _recheck = store.Prepare(
        $"SELECT {MessageRow.Columns} FROM message WHERE recheck = 1 AND is_dead = 0 ORDER BY sequence");

    public MessageContent Content(long sequence)
    {
        using var row = _content.Read(sequence);
        row.Read();
        return MessageRow.ReadContent(row);
    }

    public StoredMessage? Find(long sequence) => Read(_find, 1, sequence).SingleOrDefault();

    /// <summary>The active messages of a mailbox in sequence order, those that are locked included.</summary>
    public IReadOnlyList<StoredMessage> Active(long entity, bool isDead, long afterSequence, int most) =>
        InState(ServiceBusMessageState.Active, entity, isDead, afterSequence, most);

    /// <summary>The active messages of a session in sequence order, those that are locked included.</summary>
    public IReadOnlyList<StoredMessage> ActiveOfSession(long entity, string sessionId, long afterSequence, int most) =>
        Read(_session, most, entity, sessionId, afterSequence);

    /// <summary>The messages of a mailbox, or of one session of it, in any state.</summary>
    public IReadOnlyList<StoredMessage> Peek(long entity, bool isDead, string? sessionId, long afterSequence, int most) =>
        (sessionId == null ? Active(entity, isDead, afterSequence, most) : ActiveOfSession(entity, sessionId, afterSequence, most))
        .Concat(Aside(ServiceBusMessageState.Deferred, entity, isDead, sessionId, afterSequence, most))
        .Concat(Aside(ServiceBusMessageState.Scheduled, entity, isDead, sessionId, afterSequence, most))
        .OrderBy(message => message.Sequence)
        .Take(most)
        .ToList();

    /// <summary>The messages that became due until an instant, after the place where an earlier reading ended.</summary>
    public IReadOnlyList<StoredMessage> Due((long DueAt, long Sequence) after, DateTimeOffset until, int most) =>
        Read(_due, most, after.DueAt, after.Sequence, until.UtcTicks);

    public DateTimeOffset? NextDue(DateTimeOffset after)
    {
        using var row = _nextDue.Read(after.UtcTicks);
        return row.Read() && !row.IsNull(0) ? row.Instant(0) : null;
    }

    public IReadOnlyList<StoredMessage> ToRecheck() => Read(_recheck, int.MaxValue);

    private IReadOnlyList<StoredMessage> InState(
        ServiceBusMessageState state, long entity, bool isDead, long afterSequence, int most) =>
        Read(_line, most, entity, isDead ? 1 : 0, (int)state, afterSequence);

    private IEnumerable<StoredMessage> Aside(
        ServiceBusMessageState state, long entity, bool isDead, string? sessionId, long afterSequence, int most) => sessionId == null
        ? InState(state, entity, isDead, afterSequence, most)
        : InState(state, entity, isDead, afterSequence, int.MaxValue).Where(message => message.SessionId == sessionId);

    private static List<StoredMessage> Read(Statement statement, int most, params ReadOnlySpan<object?> values)
    {
        using var rows = statement.Read(values);
        var messages = new List<StoredMessage>();
        while (messages.Count < most && rows.Read())
        {
            messages.Add(MessageRow.ReadMessage(rows));
        }

        return messages;
    }
}
