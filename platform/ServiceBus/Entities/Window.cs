namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// The next ones of a line that is kept in the store, in order of their numbers. The rest is read in pages when these are used up, so memory
/// does not grow with the line.
/// </summary>
/// <param name="page">How many are read at a time; twice as many are kept at most.</param>
/// <param name="readPage">Reads so many of the line after a number; fewer only if there are no more.</param>
/// <param name="isFree">Whether one that was read is there to be taken.</param>
internal sealed class Window<T>(int page, Func<long, int, IReadOnlyList<(long Number, T Item)>> readPage, Func<T, bool> isFree)
{
    private static readonly Comparer<(long Number, T Item)> ByNumber = Comparer<(long Number, T Item)>.Create((a, b) => a.Number.CompareTo(b.Number));

    private readonly SortedSet<(long Number, T Item)> _next = new(ByNumber);

    // All of the line up to this number are in memory, and, when it is read to the end, all of it.
    private long _readUntil;
    private bool _isReadToEnd;

    public bool IsEmpty
    {
        get
        {
            ReadIfUsedUp();
            return _next.Count == 0;
        }
    }

    /// <summary>Takes in one that is in the store already.</summary>
    public void Add(long number, T item)
    {
        if (!_isReadToEnd && number > _readUntil)
        {
            return;
        }

        _next.Add((number, item));
        if (_next.Count > 2 * page)
        {
            LeaveToTheStore();
        }
    }

    public void Remove(long number) => _next.Remove((number, default!));

    /// <summary>The first, which leaves the window.</summary>
    public bool TryTake(out long number, out T item)
    {
        if (IsEmpty)
        {
            (number, item) = (0, default!);
            return false;
        }

        var first = _next.Min;
        _next.Remove(first);
        (number, item) = first;
        return true;
    }

    private void ReadIfUsedUp()
    {
        while (_next.Count == 0 && !_isReadToEnd)
        {
            var next = readPage(_readUntil, page);
            _isReadToEnd = next.Count < page;
            foreach (var read in next)
            {
                _readUntil = read.Number;
                if (isFree(read.Item))
                {
                    _next.Add(read);
                }
            }
        }
    }

    private void LeaveToTheStore()
    {
        while (_next.Count > page)
        {
            _next.Remove(_next.Max);
        }

        _readUntil = _next.Max.Number;
        _isReadToEnd = false;
    }
}
