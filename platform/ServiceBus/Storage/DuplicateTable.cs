namespace Sav.Platform.ServiceBus.Storage;

/// <summary>Message ids seen by a queue or topic, ordered by time: rows are appended at one end and deleted at the other.</summary>
internal sealed class DuplicateTable(Store store)
{
    private readonly Statement _add = store.Prepare("INSERT INTO duplicate (entity, seen_at, message_id) VALUES ($1, $2, $3)", 3);
    private readonly Statement _forget = store.Prepare("DELETE FROM duplicate WHERE entity = $1 AND seen_at <= $2", 2);
    private readonly Statement _all = store.Prepare("SELECT message_id, seen_at FROM duplicate WHERE entity = $1 ORDER BY seen_at", 1);

    public void Add(long entity, string messageId, DateTimeOffset seenAt) => store.Write(_add, entity, seenAt.UtcTicks, messageId);

    public void ForgetUntil(long entity, DateTimeOffset seenAt) => store.Write(_forget, entity, seenAt.UtcTicks);

    public IReadOnlyList<(string MessageId, DateTimeOffset SeenAt)> All(long entity)
    {
        using var rows = _all.Read(entity);
        var seen = new List<(string, DateTimeOffset)>();
        while (rows.Read())
        {
            seen.Add((rows.GetString(0), rows.Instant(1)));
        }

        return seen;
    }
}
