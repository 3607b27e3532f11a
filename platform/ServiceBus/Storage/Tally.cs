using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Entities;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>How many messages there are by mailbox and state, stored with the transaction that changed it: nobody ever counts rows.</summary>
internal sealed class Tally
{
    private readonly Store _store;
    private readonly Statement _save;
    private readonly Dictionary<(long Entity, bool IsDead, ServiceBusMessageState State), long> _counts = [];
    private readonly HashSet<(long Entity, bool IsDead, ServiceBusMessageState State)> _changed = [];

    public Tally(Store store)
    {
        _store = store;
        _save = store.Prepare(
            "INSERT INTO tally (entity, is_dead, state, messages) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET messages = excluded.messages");
        using var rows = store.Prepare("SELECT entity, is_dead, state, messages FROM tally").Read();
        while (rows.Read())
        {
            _counts.Add((rows.Whole(0), rows.Flag(1), (ServiceBusMessageState)rows.Whole(2)), rows.Whole(3));
        }
    }

    public long Of(long entity, bool isDead, ServiceBusMessageState state) => _counts.GetValueOrDefault((entity, isDead, state));

    /// <summary>Who holds messages, scheduled ones or others.</summary>
    public IEnumerable<(long Entity, bool IsScheduled)> Holders() =>
        _counts.Where(count => count.Value > 0).Select(count => (count.Key.Entity, count.Key.State == ServiceBusMessageState.Scheduled));

    /// <summary>Counts a message in or out by what it is now.</summary>
    public void Change(StoredMessage message, int by)
    {
        var key = (message.Entity, message.IsDead, message.State);
        _counts[key] = _counts.GetValueOrDefault(key) + by;
        _changed.Add(key);
    }

    public void Save()
    {
        foreach (var key in _changed)
        {
            _store.Write(_save, key.Entity, key.IsDead ? 1 : 0, (int)key.State, _counts[key]);
        }

        _changed.Clear();
    }
}
