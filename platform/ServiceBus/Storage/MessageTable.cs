using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>The messages: one row each, from acceptance to settlement. What is written here is counted in the same transaction.</summary>
internal sealed class MessageTable(Store store)
{
    private readonly Statement _insert = store.Prepare(
        $"INSERT INTO message (sequence, entity, is_dead, state, delivery_count, enqueued_at, enqueued_sequence, due_at, {MessageRow.Content}) "
        + "VALUES (?1, ?2, 0, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)");

    private readonly Statement _delete = store.Prepare("DELETE FROM message WHERE sequence = ?1");
    private readonly Statement _delivered = store.Prepare("UPDATE message SET delivery_count = ?2 WHERE sequence = ?1");
    private readonly Statement _deliveredLast = store.Prepare("UPDATE message SET delivery_count = ?2, recheck = 1 WHERE sequence = ?1");
    private readonly Statement _defer = store.Prepare("UPDATE message SET state = 1, recheck = 0 WHERE sequence = ?1");
    private readonly Statement _properties = store.Prepare("UPDATE message SET properties = ?2 WHERE sequence = ?1");
    private readonly Statement _dead = store.Prepare(
        "UPDATE message SET is_dead = 1, state = 0, due_at = NULL, properties = ?2 WHERE sequence = ?1");

    private readonly Statement _recheckWithoutSession = store.Prepare(
        "UPDATE message SET recheck = 1 WHERE entity = ?1 AND is_dead = 0 AND state <> 2 AND session_id IS NULL");

    public void Insert(StoredMessage message, MessageContent content)
    {
        store.Write(
            _insert,
            message.Sequence,
            message.Entity,
            (int)message.State,
            message.EnqueuedAt.UtcTicks,
            message.EnqueuedSequence,
            message.DueAt?.UtcTicks,
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
        store.Tally.Change(message, 1);
    }

    public void Delete(StoredMessage message)
    {
        store.Write(_delete, message.Sequence);
        store.Tally.Change(message, -1);
    }

    /// <summary>Counts a delivery.</summary>
    /// <param name="message">The message, its count already raised.</param>
    /// <param name="isLast">Whether it may have no other: then it is judged again when the store is opened, should this process end now.</param>
    public void SetDeliveryCount(StoredMessage message, bool isLast) =>
        store.Write(isLast ? _deliveredLast : _delivered, message.Sequence, message.DeliveryCount);

    public void Defer(StoredMessage message)
    {
        store.Tally.Change(message, -1);
        message.State = ServiceBusMessageState.Deferred;
        store.Write(_defer, message.Sequence);
        store.Tally.Change(message, 1);
    }

    public void SetProperties(StoredMessage message, string? properties) => store.Write(_properties, message.Sequence, properties);

    public void MoveToDeadLetters(StoredMessage message, string? properties)
    {
        store.Tally.Change(message, -1);
        message.IsDead = true;
        message.State = ServiceBusMessageState.Active;
        store.Write(_dead, message.Sequence, properties);
        store.Tally.Change(message, 1);
    }

    public void RecheckWithoutSession(long entity) => store.Write(_recheckWithoutSession, entity);
}
