using System.Globalization;

namespace Sav.Platform.Functions.Timers;

/// <summary>One field of an NCRONTAB expression: its name, its range and the names its values may have.</summary>
internal sealed record NcrontabField(string Name, int Minimum, int Maximum, params string[] ValueNames)
{
    public static readonly NcrontabField Second = new("second", 0, 59);
    public static readonly NcrontabField Minute = new("minute", 0, 59);
    public static readonly NcrontabField Hour = new("hour", 0, 23);
    public static readonly NcrontabField Day = new("day", 1, 31);
    public static readonly NcrontabField Month = new(
        "month",
        1,
        12,
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december");

    public static readonly NcrontabField DayOfWeek = new(
        "day-of-week", 0, 6, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");

    /// <summary>Reads a list of values, ranges and steps (<c>1,3-5,*/10</c>) into a set, bit n for value n.</summary>
    /// <exception cref="FormatException">The text does not fit this field.</exception>
    public ulong Parse(string text)
    {
        var values = 0UL;
        foreach (var item in text.Split(','))
        {
            var (first, last, step) = ParseItem(item);
            for (var value = first; value <= last; value += step)
            {
                values |= 1UL << value;
            }
        }

        return values;
    }

    private (int First, int Last, int Step) ParseItem(string item)
    {
        var slash = item.Split('/');
        var dash = slash[0].Split('-');
        var step = slash.Length > 1 ? ParseNumber(slash[1], 1, Maximum) : 1;
        if (slash.Length > 2 || dash.Length > 2)
        {
            throw Unreadable(item);
        }

        if (slash[0] == "*")
        {
            return (Minimum, Maximum, step);
        }

        var first = ParseValue(dash[0]);
        // "5/10" counts on from 5 to the end, as in the parser that the Functions host uses.
        var last = dash.Length > 1 ? ParseValue(dash[1]) : slash.Length > 1 ? Maximum : first;
        return first <= last ? (first, last, step) : throw Unreadable(item);
    }

    private int ParseValue(string text)
    {
        const int shortestName = 3;
        var name = text.Length < shortestName
            ? -1
            : Array.FindIndex(ValueNames, candidate => Equal(candidate, text) || Equal(candidate[..shortestName], text));
        return name >= 0 ? name + Minimum : ParseNumber(text, Minimum, Maximum);
    }

    private int ParseNumber(string text, int minimum, int maximum) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw Unreadable(text);

    private FormatException Unreadable(string text)
    {
        var names = ValueNames.Length == 0 ? string.Empty : $" or names such as '{ValueNames[0]}'";
        return new FormatException(
            $"'{text}' does not fit the field '{Name}'. Use numbers from {Minimum} to {Maximum}{names}, '*', lists (1,2), ranges (1-5) "
            + "and steps (*/5).");
    }

    private static bool Equal(string name, string text) => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);
}
