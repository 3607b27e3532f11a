namespace Sav.Platform.ServiceBus.Loop;

/// <summary>Everything driven by time, in order: locks that end, messages that expire or become due, receivers that stop waiting.</summary>
internal sealed class Agenda
{
    private readonly SortedSet<AgendaEntry> _entries = new(Comparer<AgendaEntry>.Create(ByDueThenNumber));
    private long _numbers;

    public DateTimeOffset? NextDue => _entries.Min?.Due;

    public AgendaEntry Add(DateTimeOffset due, Action work)
    {
        var entry = new AgendaEntry(due, ++_numbers, work);
        _entries.Add(entry);
        return entry;
    }

    public void Remove(AgendaEntry? entry)
    {
        if (entry != null)
        {
            _entries.Remove(entry);
        }
    }

    public void RunDue(DateTimeOffset now)
    {
        while (_entries.Min is { } first && first.Due <= now)
        {
            _entries.Remove(first);
            first.Work();
        }
    }

    private static int ByDueThenNumber(AgendaEntry left, AgendaEntry right)
    {
        var byDue = left.Due.CompareTo(right.Due);
        return byDue != 0 ? byDue : left.Number.CompareTo(right.Number);
    }
}
