using System.Globalization;

namespace Sav.Domain.Calendars;

/// <summary>A calendar day without time or zone: <c>2026-03-02</c>. (<c>DateOnly</c> is not to be had in the Dataverse sandbox.)</summary>
public readonly record struct LocalDate : IComparable<LocalDate>
{
    private const string Format = "yyyy-MM-dd";

    private readonly DateTime _midnight;

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public LocalDate(int year, int month, int day)
        : this(new DateTime(year, month, day))
    {
    }

    private LocalDate(DateTime midnight)
    {
        _midnight = midnight;
    }

    public DayOfWeek DayOfWeek => _midnight.DayOfWeek;

    /// <summary>The day of <paramref name="time"/>; its time of day and kind are dropped.</summary>
    public static LocalDate Of(DateTime time) => new(DateTime.SpecifyKind(time.Date, DateTimeKind.Unspecified));

    /// <summary>Reads <c>2026-03-02</c> and no other form.</summary>
    public static bool TryParse(string text, out LocalDate date)
    {
        var isDate = DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var midnight);
        date = new LocalDate(midnight);
        return isDate;
    }

    public static bool operator <(LocalDate left, LocalDate right) => left._midnight < right._midnight;

    public static bool operator >(LocalDate left, LocalDate right) => left._midnight > right._midnight;

    public static bool operator <=(LocalDate left, LocalDate right) => left._midnight <= right._midnight;

    public static bool operator >=(LocalDate left, LocalDate right) => left._midnight >= right._midnight;

    public LocalDate AddDays(int days) => new(_midnight.AddDays(days));

    /// <summary>The same day of a later or earlier month; the last day of that month where it has no such day.</summary>
    public LocalDate AddMonths(int months) => new(_midnight.AddMonths(months));

    /// <summary>The day's wall-clock time <paramref name="minuteOfDay"/> minutes after midnight (0..1440).</summary>
    public DateTime At(int minuteOfDay) => _midnight.AddMinutes(minuteOfDay);

    public int CompareTo(LocalDate other) => _midnight.CompareTo(other._midnight);

    /// <summary>The ISO 8601 form, <c>2026-03-02</c>.</summary>
    public override string ToString()
    {
        // Digit by digit: a decision shows two days for every source, and .NET reads a format anew each time.
        var text = new char[Format.Length];
        Write(_midnight.Year, text, first: 0, count: 4);
        text[4] = '-';
        Write(_midnight.Month, text, first: 5, count: 2);
        text[7] = '-';
        Write(_midnight.Day, text, first: 8, count: 2);
        return new string(text);
    }

    /// <summary>In a .NET date format, always with invariant digits and names.</summary>
    public string ToString(string format) => _midnight.ToString(format, CultureInfo.InvariantCulture);

    private static void Write(int number, char[] text, int first, int count)
    {
        for (var i = first + count - 1; i >= first; i--)
        {
            text[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }
}
