using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// What the relative dates of conditions mean at a moment (Microsoft, "FetchXml condition operators"). Weeks begin on Sunday, Dataverse's
/// default. "Last x" reaches from the begin of the day, or hour, x ago until now, "next x" from now to the end of the day, or hour, in x.
/// </summary>
internal static class RelativeDate
{
    public static bool Is(ConditionOperator op) => Of(op, 1, DateTime.UnixEpoch) is not null;

    public static bool TakesNumber(ConditionOperator op) => op is
        ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.LastXDays or ConditionOperator.NextXDays
        or ConditionOperator.LastXWeeks or ConditionOperator.NextXWeeks or ConditionOperator.LastXMonths or ConditionOperator.NextXMonths
        or ConditionOperator.LastXYears or ConditionOperator.NextXYears || IsOlder(op);

    /// <summary>The span; null for an operator that is no relative date.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="x">Its number, where it takes one.</param>
    /// <param name="now">The moment on the user's clock.</param>
    public static DateSpan? Of(ConditionOperator op, int x, DateTime now) => Calendar(op, now.Date) ?? Last(op, x, now) ?? Next(op, x, now)
        ?? (IsOlder(op) ? new DateSpan(null, Older(op, x, now)) : null);

    private static DateSpan? Calendar(ConditionOperator op, DateTime today)
    {
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1);
        return op switch
        {
            ConditionOperator.Yesterday => DateSpan.Days(today.AddDays(-1), 1),
            ConditionOperator.Today => DateSpan.Days(today, 1),
            ConditionOperator.Tomorrow => DateSpan.Days(today.AddDays(1), 1),
            ConditionOperator.LastWeek => DateSpan.Days(week.AddDays(-7), 7),
            ConditionOperator.ThisWeek => DateSpan.Days(week, 7),
            ConditionOperator.NextWeek => DateSpan.Days(week.AddDays(7), 7),
            ConditionOperator.LastMonth => DateSpan.Month(month.AddMonths(-1)),
            ConditionOperator.ThisMonth => DateSpan.Month(month),
            ConditionOperator.NextMonth => DateSpan.Month(month.AddMonths(1)),
            ConditionOperator.LastYear => DateSpan.Year(today.Year - 1),
            ConditionOperator.ThisYear => DateSpan.Year(today.Year),
            ConditionOperator.NextYear => DateSpan.Year(today.Year + 1),
            _ => null,
        };
    }

    private static DateSpan? Last(ConditionOperator op, int x, DateTime now)
    {
        DateTime? from = op switch
        {
            ConditionOperator.Last7Days => now.Date.AddDays(-7),
            ConditionOperator.LastXHours => Hour(now).AddHours(-x),
            ConditionOperator.LastXDays => now.Date.AddDays(-x),
            ConditionOperator.LastXWeeks => now.Date.AddDays(-7 * x),
            ConditionOperator.LastXMonths => Months(now.Date, -x),
            ConditionOperator.LastXYears => Months(now.Date, -12 * x),
            _ => null,
        };
        // The second that has begun is in it.
        return from is null ? null : new DateSpan(from, now.AddSeconds(1));
    }

    private static DateSpan? Next(ConditionOperator op, int x, DateTime now)
    {
        var tomorrow = now.Date.AddDays(1);
        DateTime? until = op switch
        {
            ConditionOperator.Next7Days => tomorrow.AddDays(7),
            ConditionOperator.NextXHours => Hour(now).AddHours(x + 1),
            ConditionOperator.NextXDays => tomorrow.AddDays(x),
            ConditionOperator.NextXWeeks => tomorrow.AddDays(7 * x),
            ConditionOperator.NextXMonths => Months(tomorrow, x),
            ConditionOperator.NextXYears => Months(tomorrow, 12 * x),
            _ => null,
        };
        return until is null ? null : new DateSpan(now, until);
    }

    private static bool IsOlder(ConditionOperator op) => op is
        ConditionOperator.OlderThanXMinutes or ConditionOperator.OlderThanXHours or ConditionOperator.OlderThanXDays
        or ConditionOperator.OlderThanXWeeks or ConditionOperator.OlderThanXMonths or ConditionOperator.OlderThanXYears;

    private static DateTime Older(ConditionOperator op, int x, DateTime now) => op switch
    {
        ConditionOperator.OlderThanXMinutes => Hour(now).AddMinutes(now.Minute - x),
        ConditionOperator.OlderThanXHours => Hour(now).AddHours(-x),
        ConditionOperator.OlderThanXDays => now.Date.AddDays(-x),
        ConditionOperator.OlderThanXWeeks => now.Date.AddDays(-7 * x),
        ConditionOperator.OlderThanXMonths => Months(now.Date, -x),
        _ => Months(now.Date, -12 * x),
    };

    // A hundred thousand years ago is before the calendar begins: as good as its begin.
    private static DateTime Months(DateTime day, int months)
    {
        var month = (day.Year * 12) + day.Month;
        return day.AddMonths(Math.Clamp(month + months, 24, 9998 * 12) - month);
    }

    private static DateTime Hour(DateTime now) => now.Date.AddHours(now.Hour);
}
