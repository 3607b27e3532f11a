namespace Sav.Domain.Ledger;

/// <summary>
/// Goes along the chain from the first entry and finds the first place where it does not hold. It keeps one entry at a time, so
/// that a ledger of any length can be read through it.
/// </summary>
public sealed class ChainCheck
{
    private readonly Dictionary<int, string> _marks;
    private readonly int _lastMark;
    private int _sequence;
    private string _hash = LedgerHash.Beginning;
    private string? _key;

    /// <param name="marks">Places that earlier reconciliations wrote down; may be empty.</param>
    public ChainCheck(IEnumerable<LedgerMark> marks)
    {
        _marks = marks.Where(mark => mark.Sequence > 0).GroupBy(mark => mark.Sequence).ToDictionary(group => group.Key, group => group.First().Hash);
        _lastMark = _marks.Count == 0 ? 0 : _marks.Keys.Max();
    }

    /// <summary>The first break; null while the chain holds. What follows it is not looked at any more.</summary>
    public ChainBreak? Break { get; private set; }

    /// <summary>Entries seen.</summary>
    public int Entries { get; private set; }

    /// <summary>Where the ledger ends, as far as it was read.</summary>
    public LedgerMark End => new(_sequence, _hash);

    /// <summary>Takes the next entry, in the order of their sequence.</summary>
    public void Add(StoredEntry stored)
    {
        Entries++;
        if (Break is null)
        {
            Break = FindBreak(stored);
            _sequence = stored.Entry.Sequence;
            _hash = stored.Hash;
            _key = stored.Entry.Key;
        }
    }

    /// <summary>Compares the end of the ledger with what its head says; call it after the last entry.</summary>
    /// <param name="head">Null where there is no head.</param>
    public void Close(LedgerMark? head)
    {
        Break ??= head switch
        {
            null when Entries == 0 && _lastMark == 0 => null,
            null => At(ChainFault.Truncated, ChainText.HeadMissing(_sequence)),
            _ when head.Sequence != _sequence => At(ChainFault.Truncated, ChainText.Truncated(_sequence, head.Sequence)),
            _ when head.Hash != _hash => At(ChainFault.Truncated, ChainText.HeadDiffers(_sequence)),
            _ when _lastMark > _sequence => At(ChainFault.Truncated, ChainText.Truncated(_sequence, _lastMark)),
            _ => null,
        };
    }

    private ChainBreak? FindBreak(StoredEntry stored)
    {
        var entry = stored.Entry;
        return entry.Sequence != _sequence + 1 ? Of(stored, ChainFault.Gap, ChainText.Gap(_sequence + 1, entry.Sequence))
            : stored.FormatVersion != LedgerText.FormatVersion ? Of(stored, ChainFault.Format, ChainText.Format(entry, stored.FormatVersion))
            : LedgerHash.Of(entry) != stored.Hash ? Of(stored, ChainFault.Content, ChainText.Content(entry))
            : entry.PreviousHash != _hash ? Of(stored, ChainFault.Link, ChainText.Link(entry))
            : _marks.TryGetValue(entry.Sequence, out var seen) && seen != stored.Hash
                ? Of(stored, ChainFault.Rewritten, ChainText.Rewritten(entry))
            : null;
    }

    private static ChainBreak Of(StoredEntry stored, ChainFault fault, LocalizedText text) =>
        new(stored.Entry.Sequence, stored.Entry.Key, stored.Hash, fault, text);

    private ChainBreak At(ChainFault fault, LocalizedText text) => new(_sequence, _key, _hash, fault, text);
}
