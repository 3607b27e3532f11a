using System.Collections.Concurrent;
using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage.Dates;

/// <summary>
/// The SQL function that groups by a part of a date: <c>dataverse_date_part(seconds, zone, part)</c> with seconds since 1970 in UTC, the id
/// of a time zone and a <see cref="CalendarPart"/>; NULL for no date.
/// </summary>
internal static class DatePartFunction
{
    /// <summary>What SQL calls it.</summary>
    public const string Name = "dataverse_date_part";

    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new(StringComparer.Ordinal);

    private static readonly delegate_function_scalar Part = static (context, _, arguments) =>
    {
        if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
        {
            raw.sqlite3_result_null(context);
            return;
        }

        var zone = Zones.GetOrAdd(raw.sqlite3_value_text(arguments[1]).utf8_to_string(), TimeZoneInfo.FindSystemTimeZoneById);
        var utc = DateTime.UnixEpoch.AddSeconds(raw.sqlite3_value_int64(arguments[0]));
        var part = (CalendarPart)raw.sqlite3_value_int(arguments[2]);
        raw.sqlite3_result_int(context, Of(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), part));
    };

    public static void Register(sqlite3 connection) =>
        raw.sqlite3_create_function(connection, Name, 3, raw.SQLITE_DETERMINISTIC, null, Part);

    public static int Of(DateTime local, CalendarPart part) => part switch
    {
        CalendarPart.Day => local.Day,
        CalendarPart.Week => ((local.DayOfYear - 1 + (int)new DateTime(local.Year, 1, 1).DayOfWeek) / 7) + 1,
        CalendarPart.Month => local.Month,
        CalendarPart.Quarter => ((local.Month - 1) / 3) + 1,
        CalendarPart.Year => local.Year,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a calendar."),
    };
}
