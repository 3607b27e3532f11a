namespace Sav.Platform.ServiceBus.Storage;

/// <summary>Short numbers for the paths of queues, topics and subscriptions.</summary>
internal sealed class EntityTable(Store store)
{
    private readonly Statement _find = store.Prepare("SELECT id FROM entity WHERE path = ?1");
    private readonly Statement _add = store.Prepare("INSERT INTO entity (path) VALUES (?1)");
    private readonly Statement _path = store.Prepare("SELECT path FROM entity WHERE id = ?1");
    private readonly Statement _setSessions = store.Prepare("UPDATE entity SET has_sessions = ?2 WHERE id = ?1 AND has_sessions <> ?2");

    public long IdOf(string path)
    {
        if (Find(path) is { } known)
        {
            return known;
        }

        store.Write(_add, path);
        return Find(path)!.Value;
    }

    public string PathOf(long id)
    {
        using var row = _path.Read(id);
        return row.Read() ? row.Text(0) : $"entity {id}";
    }

    /// <returns>Whether that is a change.</returns>
    public bool SetSessions(long id, bool hasSessions) => store.Write(_setSessions, id, hasSessions ? 1 : 0) == 1;

    private long? Find(string path)
    {
        using var row = _find.Read(path);
        return row.Read() ? row.Whole(0) : null;
    }
}
