namespace Sav.Platform.ServiceBus.Storage;

/// <summary>Message ids seen by a queue or topic, and when.</summary>
internal sealed class DuplicateTable(Store store)
{
    private readonly Statement _add = store.Prepare(
        "INSERT INTO duplicate (entity, message_id, seen_at) VALUES (?1, ?2, ?3) "
        + "ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at WHERE seen_at <= ?4");

    private readonly Statement _forget = store.Prepare(
        "DELETE FROM duplicate WHERE entity = ?1 AND message_id IN "
        + "(SELECT message_id FROM duplicate WHERE entity = ?1 AND seen_at <= ?2 ORDER BY seen_at LIMIT 2)");

    /// <summary>Remembers an id, unless it was seen after the horizon.</summary>
    /// <returns>Whether it is remembered now.</returns>
    public bool Add(long entity, string messageId, DateTimeOffset seenAt, DateTimeOffset horizon) =>
        store.Write(_add, entity, messageId, seenAt.UtcTicks, horizon.UtcTicks) == 1;

    /// <summary>Forgets the oldest two ids that were seen at the horizon or before.</summary>
    public void ForgetTwo(long entity, DateTimeOffset horizon) => store.Write(_forget, entity, horizon.UtcTicks);
}
