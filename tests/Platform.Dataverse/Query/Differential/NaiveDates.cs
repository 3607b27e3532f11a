using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>What the operators for dates say about one date, by looking at the calendar.</summary>
internal sealed class NaiveDates(DateTime utcNow, TimeZoneInfo zone)
{
    private readonly DateTime _now = TimeZoneInfo.ConvertTimeFromUtc(utcNow, zone);

    /// <summary>What the user's clock shows at a time of a column.</summary>
    public DateTime Local(ColumnMetadata column, DateTime time) =>
        column.DateTimeBehavior == DateTimeBehavior.UserLocal ? TimeZoneInfo.ConvertTimeFromUtc(time, zone) : time;

    public bool? Is(ConditionOperator op, DateTime local, object? value, ColumnMetadata column)
    {
        var today = _now.Date;
        var days = (local.Date - today).Days;
        var week = (Sunday(local) - Sunday(today)).Days / 7;
        var month = ((local.Year - today.Year) * 12) + local.Month - today.Month;
        return op switch
        {
            ConditionOperator.Yesterday => days == -1,
            ConditionOperator.Today => days == 0,
            ConditionOperator.Tomorrow => days == 1,
            ConditionOperator.Last7Days => days >= -7 && local <= _now,
            ConditionOperator.Next7Days => days <= 7 && local >= _now,
            ConditionOperator.LastWeek => week == -1,
            ConditionOperator.ThisWeek => week == 0,
            ConditionOperator.NextWeek => week == 1,
            ConditionOperator.LastMonth => month == -1,
            ConditionOperator.ThisMonth => month == 0,
            ConditionOperator.NextMonth => month == 1,
            ConditionOperator.LastYear => local.Year == today.Year - 1,
            ConditionOperator.ThisYear => local.Year == today.Year,
            ConditionOperator.NextYear => local.Year == today.Year + 1,
            ConditionOperator.On => local.Date == Day(value, column),
            ConditionOperator.OnOrBefore => local.Date <= Day(value, column),
            ConditionOperator.OnOrAfter => local.Date >= Day(value, column),
            _ => value is int x ? Counted(op, local, x) : null,
        };
    }

    private bool? Counted(ConditionOperator op, DateTime local, int x)
    {
        var today = _now.Date;
        var hour = today.AddHours(_now.Hour);
        return op switch
        {
            ConditionOperator.LastXHours => local >= hour.AddHours(-x) && local <= _now,
            ConditionOperator.LastXDays => local.Date >= today.AddDays(-x) && local <= _now,
            ConditionOperator.LastXWeeks => local.Date >= today.AddDays(-7 * x) && local <= _now,
            ConditionOperator.LastXMonths => local.Date >= today.AddMonths(-x) && local <= _now,
            ConditionOperator.LastXYears => local.Date >= today.AddYears(-x) && local <= _now,
            ConditionOperator.NextXHours => local < hour.AddHours(x + 1) && local >= _now,
            ConditionOperator.NextXDays => local.Date <= today.AddDays(x) && local >= _now,
            ConditionOperator.NextXWeeks => local.Date <= today.AddDays(7 * x) && local >= _now,
            ConditionOperator.NextXMonths => local.Date < today.AddDays(1).AddMonths(x) && local >= _now,
            ConditionOperator.NextXYears => local.Date < today.AddDays(1).AddYears(x) && local >= _now,
            ConditionOperator.OlderThanXMinutes => local < hour.AddMinutes(_now.Minute - x),
            ConditionOperator.OlderThanXHours => local < hour.AddHours(-x),
            ConditionOperator.OlderThanXDays => local.Date < today.AddDays(-x),
            ConditionOperator.OlderThanXWeeks => local.Date < today.AddDays(-7 * x),
            ConditionOperator.OlderThanXMonths => local.Date < today.AddMonths(-x),
            ConditionOperator.OlderThanXYears => local.Date < today.AddYears(-x),
            _ => null,
        };
    }

    private static DateTime Sunday(DateTime day) => day.Date.AddDays(-(int)day.DayOfWeek);

    private DateTime Day(object? value, ColumnMetadata column) => Local(column, (DateTime)value!).Date;
}
