namespace Sav.Domain.Calendars;

/// <summary>
/// When somebody is there in an ordinary week: <c>24/7</c>, or periods such as <c>Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00</c>
/// (a part of the form that OpenStreetMap uses for its <c>opening_hours</c>).
/// </summary>
public sealed class OpeningHours
{
    private const string Always = "24/7";

    private readonly IReadOnlyList<DailyPeriod>[] _byDayOfWeek;

    private OpeningHours(string text, IReadOnlyList<DailyPeriod>[] byDayOfWeek)
    {
        Text = text;
        _byDayOfWeek = byDayOfWeek;
    }

    /// <summary>The text it was read from, without surrounding blanks.</summary>
    public string Text { get; }

    /// <exception cref="OpeningHoursException">The text is in another form, or periods of a day overlap.</exception>
    public static OpeningHours Parse(string text)
    {
        var trimmed = text.Trim();
        return new OpeningHours(trimmed, trimmed == Always ? AroundTheClock() : OpeningHoursReader.Read(trimmed));
    }

    /// <summary>The periods of a weekday, in order; empty when it is closed.</summary>
    public IReadOnlyList<DailyPeriod> On(DayOfWeek day) => _byDayOfWeek[(int)day];

    public override string ToString() => Text;

    private static IReadOnlyList<DailyPeriod>[] AroundTheClock()
    {
        DailyPeriod[] wholeDay = [new(0, 24 * 60)];
        return [wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay];
    }
}
