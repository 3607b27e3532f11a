using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// The value of a condition as the store compares it. Like Dataverse it takes the column's simple type or a text of it, and refuses
/// OptionSetValue, Money, enums and arrays.
/// </summary>
internal static class ConditionValue
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The value as long, double, string or Guid.</summary>
    public static object Stored(QuerySource source, StoredColumn column, object? value, QueryCaller caller) => column.Metadata.Type switch
    {
        _ when value is null => throw Null(source, column),
        ColumnType.String or ColumnType.Memo => Text(source, column, value),
        ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Id(source, column, value),
        ColumnType.Boolean => Flag(source, column, value),
        ColumnType.DateTime => Seconds(Time(source, column, value, caller)),
        ColumnType.Decimal or ColumnType.Money or ColumnType.Double => Number(source, column, value),
        _ => Whole(source, column, value),
    };

    public static string Text(QuerySource source, StoredColumn column, object? value) => value switch
    {
        string text => text,
        Guid id => id.ToString(),
        bool or int or long or short or byte or decimal or double or float => Convert.ToString(value, Invariant)!,
        null => throw Null(source, column),
        _ => throw Unexpected(source, column, typeof(string), value),
    };

    /// <summary>The day that a value is in for the user.</summary>
    public static DateTime Day(QuerySource source, StoredColumn column, object? value, QueryCaller caller) => value switch
    {
        // Without a zone, and without a time of day, it is a date already.
        DateTime time when time.Kind == DateTimeKind.Unspecified || IsTimeless(column) => time.Date,
        DateTime time => TimeZoneInfo.ConvertTime(time, caller.Settings.Zone).Date,
        string text when TryParse(text, out var time) => time.Kind == DateTimeKind.Unspecified || IsTimeless(column)
            ? time.Date
            : TimeZoneInfo.ConvertTimeFromUtc(time, caller.Settings.Zone).Date,
        null => throw Null(source, column),
        _ => throw Unexpected(source, column, typeof(DateTime), value),
    };

    // A text without a zone is what the user's clock says; a DateTime without a kind is UTC, as the web service takes it.
    private static DateTime Time(QuerySource source, StoredColumn column, object? value, QueryCaller caller)
    {
        var time = value switch
        {
            DateTime { Kind: DateTimeKind.Local } given => given.ToUniversalTime(),
            DateTime given => given,
            string text when TryParse(text, out var parsed) => parsed.Kind == DateTimeKind.Unspecified && !IsTimeless(column)
                ? caller.ToUtc(parsed)
                : parsed,
            null => throw Null(source, column),
            _ => throw Unexpected(source, column, typeof(DateTime), value),
        };
        return column.Metadata.DateTimeBehavior == DateTimeBehavior.DateOnly ? time.Date : time;
    }

    private static bool TryParse(string text, out DateTime time) =>
        DateTime.TryParse(text, Invariant, DateTimeStyles.AdjustToUniversal, out time);

    private static bool IsTimeless(StoredColumn column) =>
        column.Metadata.DateTimeBehavior is DateTimeBehavior.DateOnly or DateTimeBehavior.TimeZoneIndependent;

    private static object Seconds(DateTime time)
    {
        // The store keeps whole seconds. A fraction is compared as it is: rounding it would let "after" include the second itself.
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        return ticks % TimeSpan.TicksPerSecond == 0 ? ticks / TimeSpan.TicksPerSecond : ticks / (double)TimeSpan.TicksPerSecond;
    }

    private static object Id(QuerySource source, StoredColumn column, object value) => value switch
    {
        Guid id => id,
        EntityReference reference => reference.Id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => throw Unexpected(source, column, typeof(Guid), value),
    };

    private static object Flag(QuerySource source, StoredColumn column, object value) => value switch
    {
        bool flag => flag ? 1L : 0L,
        0 or 0L or "0" => 0L,
        1 or 1L or "1" => 1L,
        string text when bool.TryParse(text, out var flag) => flag ? 1L : 0L,
        _ => throw Unexpected(source, column, typeof(bool), value),
    };

    private static object Whole(QuerySource source, StoredColumn column, object value) => value switch
    {
        int or long or short or byte => Convert.ToInt64(value, Invariant),
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var number) => number,
        _ => throw Unexpected(source, column, typeof(int), value),
    };

    private static object Number(QuerySource source, StoredColumn column, object value)
    {
        var number = value switch
        {
            decimal or int or long or short or byte => Convert.ToDecimal(value, Invariant),
            double or float when column.Metadata.Type == ColumnType.Double => 0m,
            double or float => Convert.ToDecimal(value, Invariant),
            string text when decimal.TryParse(text, NumberStyles.Float, Invariant, out var parsed) => parsed,
            _ => throw Unexpected(source, column, typeof(decimal), value),
        };
        return column.Metadata.Type == ColumnType.Double ? Convert.ToDouble(value, Invariant) : Scaled(column, number);
    }

    // More places than the column has cannot equal any stored value but still lie between two of them, so they are not rounded away.
    private static object Scaled(StoredColumn column, decimal number)
    {
        var stored = column.Scaled(number);
        return column.Unscaled(stored) == number ? stored : (double)number * Math.Pow(10, column.Scale);
    }

    private static Exception Null(QuerySource source, StoredColumn column) => Fault.Of(
        ErrorCodes.QueryBuilderInvalidValue,
        $"Condition for attribute '{source.Table.Name}.{column.Name}': null is not a valid value for an attribute. "
        + "Use 'Null' or 'NotNull' conditions instead.");

    private static Exception Unexpected(QuerySource source, StoredColumn column, Type expected, object value) => Fault.Of(
        ErrorCodes.QueryBuilderInvalidValue,
        $"Condition for attribute '{source.Table.Name}.{column.Name}': "
        + $"expected argument(s) of type '{expected}' but received '{value.GetType()}'"
        + (value is string text ? $" with the value '{text}'." : "."));
}
