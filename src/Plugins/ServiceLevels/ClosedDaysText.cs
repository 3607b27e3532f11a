using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceLevels;

/// <summary>The closed days of a service level as staff writes them: ISO dates, one a line or with commas or blanks between them.</summary>
internal static class ClosedDaysText
{
    private static readonly char[] Separators = [',', ';', '\n', '\r', '\t', ' '];

    public static IReadOnlyList<LocalDate> Read(string code, string? text)
    {
        var days = new List<LocalDate>();
        foreach (var word in Words(text))
        {
            days.Add(LocalDate.TryParse(word, out var day) ? day : throw new StaffRefusal(
                $"The service level '{code}' has the closed day '{word}'. Write it as 2026-05-01.",
                $"Le niveau de service « {code} » a le jour fermé « {word} ». Écrivez-le 2026-05-01."));
        }

        return days;
    }

    /// <summary>
    /// Whether <paramref name="after"/> has the days of <paramref name="before"/>, and beyond them only days of later years: the calendar
    /// goes on, and nothing that was promised changes.
    /// </summary>
    public static bool GoesOn(string? before, string? after)
    {
        // ISO dates are in order as texts.
        var known = new HashSet<string>(Words(before), StringComparer.Ordinal);
        var now = new HashSet<string>(Words(after), StringComparer.Ordinal);
        if (known.Count == 0 || !now.IsSupersetOf(known))
        {
            return now.SetEquals(known);
        }

        var lastYear = YearOf(known.OrderBy(day => day, StringComparer.Ordinal).Last());
        return now.Except(known).All(day => string.CompareOrdinal(YearOf(day), lastYear) > 0);
    }

    private static string[] Words(string? text) => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static string YearOf(string day) => day.Split('-')[0];
}
