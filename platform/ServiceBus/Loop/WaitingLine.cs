namespace Sav.Platform.ServiceBus.Loop;

/// <summary>Receivers that wait, first come, first served, each until its deadline.</summary>
internal sealed class WaitingLine<T>(Agenda agenda)
    where T : Waiter
{
    private readonly LinkedList<T> _line = new();

    public bool IsEmpty => _line.Count == 0;

    public void Join(T waiter, DateTimeOffset deadline)
    {
        var place = _line.AddLast(waiter);
        var timeout = agenda.Add(deadline, () =>
        {
            waiter.Leave();
            waiter.TimeOut();
        });
        waiter.Joined(() =>
        {
            _line.Remove(place);
            agenda.Remove(timeout);
        });
    }

    /// <summary>The first in line, who leaves it.</summary>
    public T TakeFirst()
    {
        var first = _line.First!.Value;
        first.Leave();
        return first;
    }

    public void RefuseAll(Refusal refusal)
    {
        while (!IsEmpty)
        {
            TakeFirst().Refuse(refusal);
        }
    }
}
