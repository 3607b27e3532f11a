namespace Sav.Platform.ServiceBus.Storage;

/// <summary>
/// Sequence numbers, unique in the namespace and rising in each queue. The highest is stored with the transaction that used it, so that a
/// number is never given twice, even after its message is gone.
/// </summary>
internal sealed class SequenceCounter
{
    private readonly Store _store;
    private readonly Statement _save;
    private long _saved;
    private long _last;

    public SequenceCounter(Store store)
    {
        _store = store;
        _save = store.Prepare("INSERT INTO counter (name, value) VALUES ('sequence', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1");
        using var read = store.Prepare("SELECT value FROM counter WHERE name = 'sequence'").Read();
        _last = _saved = read.Read() ? read.Whole(0) : 0;
    }

    public long Next() => ++_last;

    public void Save()
    {
        if (_last != _saved)
        {
            _store.Write(_save, _last);
            _saved = _last;
        }
    }
}
