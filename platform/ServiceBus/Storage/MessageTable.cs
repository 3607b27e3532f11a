using Azure.Messaging.ServiceBus;
using Microsoft.Data.Sqlite;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>The messages: one row each, from acceptance to settlement.</summary>
internal sealed class MessageTable(Store store)
{
    private const string ContentColumns =
        "message_id, session_id, subject, correlation_id, content_type, recipient, reply_to, reply_to_session_id, partition_key, "
        + "transaction_partition_key, scheduled_for, time_to_live, properties, body";

    private const string PlaceColumns =
        "sequence, is_dead, state, delivery_count, enqueued_at, enqueued_sequence, session_id, time_to_live, scheduled_for";

    private readonly Statement _insert = store.Prepare(
        $"INSERT INTO message (sequence, entity, is_dead, state, delivery_count, enqueued_at, enqueued_sequence, {ContentColumns}) "
        + "VALUES ($1, $2, 0, $3, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        19);

    private readonly Statement _delete = store.Prepare("DELETE FROM message WHERE sequence = $1", 1);
    private readonly Statement _delivered = store.Prepare("UPDATE message SET delivery_count = $2 WHERE sequence = $1", 2);
    private readonly Statement _state = store.Prepare("UPDATE message SET state = $2 WHERE sequence = $1", 2);
    private readonly Statement _properties = store.Prepare("UPDATE message SET properties = $2 WHERE sequence = $1", 2);
    private readonly Statement _dead = store.Prepare("UPDATE message SET is_dead = 1, state = 0, properties = $2 WHERE sequence = $1", 2);
    private readonly Statement _content = store.Prepare($"SELECT {ContentColumns} FROM message WHERE sequence = $1", 1);
    private readonly Statement _all = store.Prepare($"SELECT {PlaceColumns}, entity FROM message ORDER BY sequence", 0);
    private readonly Statement _peek = store.Prepare(
        $"SELECT {PlaceColumns} FROM message WHERE entity = $1 AND is_dead = 0 AND ($2 IS NULL OR session_id = $2) AND sequence >= $3 "
        + "ORDER BY sequence LIMIT $4",
        4);

    private readonly Statement _peekDead = store.Prepare(
        $"SELECT {PlaceColumns} FROM message WHERE entity = $1 AND is_dead = 1 AND ($2 IS NULL OR session_id = $2) AND sequence >= $3 "
        + "ORDER BY sequence LIMIT $4",
        4);

    public void Insert(long entity, StoredMessage message, ServiceBusMessageState state, MessageContent content) => store.Write(
        _insert,
        message.Sequence,
        entity,
        (int)state,
        message.EnqueuedAt.UtcTicks,
        message.EnqueuedSequence,
        content.MessageId,
        content.SessionId,
        content.Subject,
        content.CorrelationId,
        content.ContentType,
        content.To,
        content.ReplyTo,
        content.ReplyToSessionId,
        content.PartitionKey,
        content.TransactionPartitionKey,
        content.ScheduledEnqueueTime.UtcTicks,
        message.TimeToLive == TimeSpan.MaxValue ? null : message.TimeToLive.Ticks,
        content.PropertiesText,
        content.Body);

    public void Delete(long sequence) => store.Write(_delete, sequence);

    public void SetDeliveryCount(long sequence, int count) => store.Write(_delivered, sequence, count);

    public void SetState(long sequence, ServiceBusMessageState state) => store.Write(_state, sequence, (int)state);

    public void SetProperties(long sequence, string? properties) => store.Write(_properties, sequence, properties);

    public void MoveToDeadLetters(long sequence, string? properties) => store.Write(_dead, sequence, properties);

    public MessageContent Content(long sequence)
    {
        using var row = _content.Read(sequence);
        row.Read();
        return ReadContent(row);
    }

    public IEnumerable<(long Entity, StoredMessage Message)> All()
    {
        using var rows = _all.Read();
        while (rows.Read())
        {
            yield return (rows.GetInt64(9), ReadPlace(rows));
        }
    }

    public IReadOnlyList<StoredMessage> Peek(long entity, bool isDead, string? sessionId, long fromSequence, int most)
    {
        using var rows = (isDead ? _peekDead : _peek).Read(entity, sessionId, fromSequence, most);
        var messages = new List<StoredMessage>();
        while (rows.Read())
        {
            messages.Add(ReadPlace(rows));
        }

        return messages;
    }

    private static StoredMessage ReadPlace(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        IsDead = row.GetInt64(1) == 1,
        State = (ServiceBusMessageState)row.GetInt32(2),
        DeliveryCount = row.GetInt32(3),
        EnqueuedAt = row.Instant(4),
        EnqueuedSequence = row.GetInt64(5),
        SessionId = row.Text(6),
        TimeToLive = row.IsDBNull(7) ? TimeSpan.MaxValue : new TimeSpan(row.GetInt64(7)),
        ScheduledFor = row.Instant(8),
    };

    private static MessageContent ReadContent(SqliteDataReader row) => new()
    {
        MessageId = row.GetString(0),
        SessionId = row.Text(1),
        Subject = row.Text(2),
        CorrelationId = row.Text(3),
        ContentType = row.Text(4),
        To = row.Text(5),
        ReplyTo = row.Text(6),
        ReplyToSessionId = row.Text(7),
        PartitionKey = row.Text(8),
        TransactionPartitionKey = row.Text(9),
        ScheduledEnqueueTime = row.Instant(10),
        TimeToLive = row.IsDBNull(11) ? TimeSpan.MaxValue : new TimeSpan(row.GetInt64(11)),
        PropertiesText = row.Text(12),
        Properties = ApplicationProperties.Read(row.Text(12)),
        Body = row.GetFieldValue<byte[]>(13),
    };
}
