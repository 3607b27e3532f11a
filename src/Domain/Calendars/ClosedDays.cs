using System.Collections;

namespace Sav.Domain.Calendars;

/// <summary>Days without opening, in order, each once, made for many look-ups. Equal when they are the same days.</summary>
internal sealed class ClosedDays : IReadOnlyList<LocalDate>, IEquatable<ClosedDays>
{
    private readonly LocalDate[] _days;

    private ClosedDays(LocalDate[] days)
    {
        _days = days;
    }

    public int Count => _days.Length;

    public LocalDate this[int index] => _days[index];

    public static ClosedDays Of(IEnumerable<LocalDate> days) =>
        days as ClosedDays ?? new ClosedDays([.. days.Distinct().OrderBy(day => day)]);

    public bool Contains(LocalDate day)
    {
        var low = 0;
        var high = _days.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_days[middle] < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _days.Length && _days[low] == day;
    }

    public bool Equals(ClosedDays? other) => other is not null && _days.SequenceEqual(other._days);

    public override bool Equals(object? obj) => Equals(obj as ClosedDays);

    public override int GetHashCode() => _days.Length == 0 ? 0 : (_days.Length * 397) ^ _days[0].GetHashCode();

    public override string ToString() => string.Join(", ", _days);

    public IEnumerator<LocalDate> GetEnumerator() => _days.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
