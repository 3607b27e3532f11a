using Azure.Messaging.ServiceBus;
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

    public static StoredMessage ReadMessage(Rows row) => new()
    {
        Sequence = row.Whole(0),
        Entity = row.Whole(1),
        IsDead = row.Flag(2),
        State = (ServiceBusMessageState)row.Whole(3),
        DeliveryCount = (int)row.Whole(4),
        EnqueuedAt = row.Instant(5),
        EnqueuedSequence = row.Whole(6),
        SessionId = row.TextOrNull(HeaderStart + 1),
        ScheduledFor = row.Instant(HeaderStart + 10),
        TimeToLive = row.TimeToLive(HeaderStart + 11),
        Content = row.IsNull(HeaderStart + BodyOffset) ? null : ReadContent(row, HeaderStart),
    };

    public static MessageContent ReadContent(Rows row, int start = 0) => new()
    {
        MessageId = row.Text(start),
        SessionId = row.TextOrNull(start + 1),
        Subject = row.TextOrNull(start + 2),
        CorrelationId = row.TextOrNull(start + 3),
        ContentType = row.TextOrNull(start + 4),
        To = row.TextOrNull(start + 5),
        ReplyTo = row.TextOrNull(start + 6),
        ReplyToSessionId = row.TextOrNull(start + 7),
        PartitionKey = row.TextOrNull(start + 8),
        TransactionPartitionKey = row.TextOrNull(start + 9),
        ScheduledEnqueueTime = row.Instant(start + 10),
        TimeToLive = row.TimeToLive(start + 11),
        PropertiesText = row.TextOrNull(start + 12),
        Properties = ApplicationProperties.Read(row.TextOrNull(start + 12)),
        Body = row.Bytes(start + BodyOffset),
    };
}
