namespace Sav.Platform.Functions.Timers;

/// <summary>
/// An NCRONTAB expression of six fields: second, minute, hour, day, month, day of week. Day and day of week must both fit, unlike in
/// classic cron, where one is enough (https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer, NCRONTAB expressions).
/// </summary>
internal sealed class NcrontabSchedule : ISchedule
{
    // 29 February on a given weekday comes every 28 years, and 40 where a century year is no leap year.
    private const int HorizonInYears = 40;

    private readonly ulong _seconds;
    private readonly ulong _minutes;
    private readonly ulong _hours;
    private readonly ulong _days;
    private readonly ulong _months;
    private readonly ulong _daysOfWeek;

    private NcrontabSchedule(string[] fields)
    {
        _seconds = NcrontabField.Second.Parse(fields[0]);
        _minutes = NcrontabField.Minute.Parse(fields[1]);
        _hours = NcrontabField.Hour.Parse(fields[2]);
        _days = NcrontabField.Day.Parse(fields[3]);
        _months = NcrontabField.Month.Parse(fields[4]);
        _daysOfWeek = NcrontabField.DayOfWeek.Parse(fields[5]);
    }

    /// <exception cref="FormatException">The text has not six fields, or one of them cannot be read.</exception>
    public static NcrontabSchedule Parse(string text)
    {
        const int fieldCount = 6;
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != fieldCount)
        {
            throw new FormatException(
                $"The schedule '{text}' has {fields.Length} fields. Give six: second minute hour day month day-of-week, or a time span.");
        }

        try
        {
            return new NcrontabSchedule(fields);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"The schedule '{text}' cannot be read. {problem.Message}", problem);
        }
    }

    public DateTime? Next(DateTime after)
    {
        var start = after.AddTicks(TimeSpan.TicksPerSecond - (after.Ticks % TimeSpan.TicksPerSecond));
        var end = start.Date.AddYears(HorizonInYears);
        if (FitsDay(start) && NextTime(start.TimeOfDay) is { } today)
        {
            return start.Date + today;
        }

        for (var day = start.Date.AddDays(1); day < end; day = day.AddDays(1))
        {
            if (FitsDay(day))
            {
                return day + NextTime(TimeSpan.Zero);
            }
        }

        return null;
    }

    private bool FitsDay(DateTime day) =>
        Contains(_months, day.Month) && Contains(_days, day.Day) && Contains(_daysOfWeek, (int)day.DayOfWeek);

    private TimeSpan? NextTime(TimeSpan from)
    {
        for (var hour = from.Hours; hour <= NcrontabField.Hour.Maximum; hour++)
        {
            var sameHour = hour == from.Hours;
            if (Contains(_hours, hour) && NextInHour(sameHour ? from.Minutes : 0, sameHour ? from.Seconds : 0) is { } time)
            {
                return new TimeSpan(hour, time.Minute, time.Second);
            }
        }

        return null;
    }

    private (int Minute, int Second)? NextInHour(int fromMinute, int fromSecond)
    {
        for (var minute = fromMinute; minute <= NcrontabField.Minute.Maximum; minute++)
        {
            for (var second = minute == fromMinute ? fromSecond : 0; second <= NcrontabField.Second.Maximum; second++)
            {
                if (Contains(_minutes, minute) && Contains(_seconds, second))
                {
                    return (minute, second);
                }
            }
        }

        return null;
    }

    private static bool Contains(ulong values, int value) => (values & (1UL << value)) != 0;
}
