using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The operators that compare a date with whole days or with a span that moves along with the time. Days are the user's.</summary>
/// <param name="slots">Where the bounds go.</param>
internal sealed class DateConditionSql(ConditionSlots slots)
{
    private const int MostX = 100_000;

    public static bool Takes(ConditionOperator op) => RelativeDate.Is(op) || op is
        ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter;

    public string Of(ConditionExpression condition, QuerySource source, StoredColumn column, string sql)
    {
        if (column.Metadata.Type != ColumnType.DateTime)
        {
            throw ConditionCheck.NotSupported(condition, $"on a column of type {column.Metadata.Type}");
        }

        if (RelativeDate.Is(condition.Operator))
        {
            return Relative(condition, column, sql);
        }

        ConditionCheck.HasValues(condition, 1);
        string Midnight(int plus) => slots.Add(condition, (current, caller) =>
            Stored(column, ConditionValue.Day(source, column, current.Values[0], caller).AddDays(plus), caller));
        return condition.Operator switch
        {
            ConditionOperator.On => $"({sql} >= {Midnight(0)} AND {sql} < {Midnight(1)})",
            ConditionOperator.NotOn => $"({sql} < {Midnight(0)} OR {sql} >= {Midnight(1)} OR {sql} IS NULL)",
            ConditionOperator.OnOrBefore => $"{sql} < {Midnight(1)}",
            _ => $"{sql} >= {Midnight(0)}",
        };
    }

    private string Relative(ConditionExpression condition, StoredColumn column, string sql)
    {
        var op = condition.Operator;
        ConditionCheck.HasValues(condition, RelativeDate.TakesNumber(op) ? 1 : 0);
        DateSpan Span(ConditionExpression current, QueryCaller caller) =>
            RelativeDate.Of(op, RelativeDate.TakesNumber(op) ? Number(current) : 0, caller.LocalNow)!.Value;
        var (from, until) = RelativeDate.Of(op, 1, DateTime.UnixEpoch)!.Value;
        string Bound(Func<DateSpan, DateTime?> side) =>
            slots.Add(condition, (current, caller) => Stored(column, side(Span(current, caller))!.Value, caller));
        var after = from is null ? null : $"{sql} >= {Bound(static span => span.From)}";
        var before = until is null ? null : $"{sql} < {Bound(static span => span.Until)}";
        return (after, before) is ({ } first, { } second) ? $"({first} AND {second})" : after ?? before!;
    }

    // A column whose times are the same in every zone holds what the user's calendar and clock say.
    private static object Stored(StoredColumn column, DateTime local, QueryCaller caller) => StoredColumn.Seconds(
        column.Metadata.DateTimeBehavior is null or DateTimeBehavior.UserLocal ? caller.ToUtc(local) : local);

    private static int Number(ConditionExpression condition)
    {
        var value = condition.Values[0];
        var number = value switch
        {
            int given => given,
            string text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => 0,
        };
        return number is > 0 and <= MostX ? number : throw Fault.Of(
            ErrorCodes.QueryBuilderInvalidValue,
            $"The condition operator '{condition.Operator}' on '{condition.AttributeName}' takes a whole number from 1 to {MostX}, "
            + $"not '{value}'.");
    }
}
