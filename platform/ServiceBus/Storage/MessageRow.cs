using Azure.Messaging.ServiceBus;
using Microsoft.Data.Sqlite;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>How a row of the message table is read.</summary>
internal static class MessageRow
{
    /// <summary>The columns of a <see cref="MessageContent"/>.</summary>
    public const string Content = Header + ", body";

    /// <summary>The columns of a <see cref="StoredMessage"/>. A large body is left out and read when the message is delivered.</summary>
    public static readonly string Columns =
        "sequence, entity, is_dead, state, delivery_count, enqueued_at, enqueued_sequence, "
        + $"{Header}, CASE WHEN length(body) <= {StoredMessage.LargestContentKept} THEN body END";

    private const string Header =
        "message_id, session_id, subject, correlation_id, content_type, recipient, reply_to, reply_to_session_id, partition_key, "
        + "transaction_partition_key, scheduled_for, time_to_live, properties";

    private const int HeaderStart = 7;
    private const int BodyOffset = 13;

    public static StoredMessage ReadMessage(SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Entity = row.GetInt64(1),
        IsDead = row.GetInt64(2) == 1,
        State = (ServiceBusMessageState)row.GetInt32(3),
        DeliveryCount = row.GetInt32(4),
        EnqueuedAt = row.Instant(5),
        EnqueuedSequence = row.GetInt64(6),
        SessionId = row.Text(HeaderStart + 1),
        ScheduledFor = row.Instant(HeaderStart + 10),
        TimeToLive = row.TimeToLive(HeaderStart + 11),
        Content = row.IsDBNull(HeaderStart + BodyOffset) ? null : ReadContent(row, HeaderStart),
    };

    public static MessageContent ReadContent(SqliteDataReader row, int start = 0) => new()
    {
        MessageId = row.GetString(start),
        SessionId = row.Text(start + 1),
        Subject = row.Text(start + 2),
        CorrelationId = row.Text(start + 3),
        ContentType = row.Text(start + 4),
        To = row.Text(start + 5),
        ReplyTo = row.Text(start + 6),
        ReplyToSessionId = row.Text(start + 7),
        PartitionKey = row.Text(start + 8),
        TransactionPartitionKey = row.Text(start + 9),
        ScheduledEnqueueTime = row.Instant(start + 10),
        TimeToLive = row.TimeToLive(start + 11),
        PropertiesText = row.Text(start + 12),
        Properties = ApplicationProperties.Read(row.Text(start + 12)),
        Body = row.GetFieldValue<byte[]>(start + BodyOffset),
    };
}
