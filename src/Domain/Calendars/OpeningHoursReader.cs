using System.Globalization;

namespace Sav.Domain.Calendars;

/// <summary>Reads the periods of <see cref="OpeningHours"/>: <c>rule; rule</c>, where a rule is <c>days period,period</c>.</summary>
internal sealed class OpeningHoursReader
{
    private static readonly string[] Days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];

    private readonly string _hours;
    private readonly List<DailyPeriod>[] _week = [[], [], [], [], [], [], []];

    private OpeningHoursReader(string hours)
    {
        _hours = hours;
    }

    public static IReadOnlyList<DailyPeriod>[] Read(string hours)
    {
        var reader = new OpeningHoursReader(hours);
        foreach (var rule in hours.Split(';'))
        {
            reader.AddRule(rule.Trim());
        }

        foreach (var day in reader._week)
        {
            reader.SortAndCheck(day);
        }

        return reader._week;
    }

    private void AddRule(string rule)
    {
        var blank = rule.IndexOf(' ');
        if (blank < 0)
        {
            throw Unreadable($"'{rule}' is not days followed by a period.", $"« {rule} » n'est pas des jours suivis d'une plage.");
        }

        var periods = rule.Substring(blank + 1).Split(',').Select(period => ReadPeriod(period.Trim())).ToList();
        foreach (var day in rule.Substring(0, blank).Split(',').SelectMany(ReadDays))
        {
            _week[day].AddRange(periods);
        }
    }

    private IEnumerable<int> ReadDays(string days)
    {
        var ends = days.Split('-');
        if (ends.Length > 2)
        {
            throw Unreadable($"'{days}' is no range of days.", $"« {days} » n'est pas une suite de jours.");
        }

        var first = ReadDay(ends[0]);
        var last = ReadDay(ends[ends.Length - 1]);
        var count = ((last - first + 7) % 7) + 1;
        return Enumerable.Range(first, count).Select(day => day % 7);
    }

    private int ReadDay(string day)
    {
        var index = Array.IndexOf(Days, day);
        return index >= 0
            ? index
            : throw Unreadable(
                $"'{day}' is no day; the days are Mo Tu We Th Fr Sa Su.",
                $"« {day} » n'est pas un jour ; les jours sont Mo Tu We Th Fr Sa Su.");
    }

    private DailyPeriod ReadPeriod(string period)
    {
        var ends = period.Split('-');
        if (ends.Length != 2 || !TryReadMinute(ends[0], out var from) || !TryReadMinute(ends[1], out var to))
        {
            throw Unreadable($"'{period}' is no period like 09:00-17:00.", $"« {period} » n'est pas une plage comme 09:00-17:00.");
        }

        return from < to
            ? new DailyPeriod(from, to)
            : throw Unreadable(
                $"'{period}' ends before it starts; split a night at 24:00.",
                $"« {period} » finit avant de commencer ; coupez une nuit à 24:00.");
    }

    private static bool TryReadMinute(string time, out int minute)
    {
        minute = 24 * 60;
        if (time == "24:00")
        {
            return true;
        }

        var isTime = DateTime.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        minute = (int)read.TimeOfDay.TotalMinutes;
        return isTime;
    }

    private void SortAndCheck(List<DailyPeriod> day)
    {
        day.Sort((left, right) => left.From.CompareTo(right.From));
        for (var i = 1; i < day.Count; i++)
        {
            if (day[i].From < day[i - 1].To)
            {
                throw Unreadable("two periods of a day overlap.", "deux plages d'un même jour se chevauchent.");
            }
        }
    }

    private OpeningHoursException Unreadable(string english, string french) => new(_hours, new LocalizedText(english, french));
}
