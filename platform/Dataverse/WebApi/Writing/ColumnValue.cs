using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>Reads the JSON value of a column into the type that Dataverse keeps it in.</summary>
internal static class ColumnValue
{
    public static object? Read(ColumnMetadata column, JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? null
        : TryRead(column, value) ?? throw WebApiException.BadPayload(
            $"Cannot convert the value {value.GetRawText()} of '{column.LogicalName}' to {Expected(column)}.");

    private static object? TryRead(ColumnMetadata column, JsonElement value) => (column.Type, value.ValueKind) switch
    {
        (ColumnType.String or ColumnType.Memo, JsonValueKind.String) => value.GetString(),
        (ColumnType.Integer, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : null,
        (ColumnType.BigInt, JsonValueKind.Number) => value.TryGetInt64(out var number) ? number : null,
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, JsonValueKind.Number) =>
            value.TryGetInt32(out var number) ? new OptionSetValue(number) : null,
        (ColumnType.Decimal, JsonValueKind.Number) => value.TryGetDecimal(out var number) ? number : null,
        (ColumnType.Money, JsonValueKind.Number) => value.TryGetDecimal(out var number) ? new Money(number) : null,
        (ColumnType.Double, JsonValueKind.Number) => value.GetDouble(),
        (ColumnType.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (ColumnType.Uniqueidentifier, JsonValueKind.String) => value.TryGetGuid(out var id) ? id : null,
        (ColumnType.DateTime, JsonValueKind.String) => ReadDate(column, value.GetString()!),
        _ => null,
    };

    private static object? ReadDate(ColumnMetadata column, string text)
    {
        if (column.DateTimeBehavior == DateTimeBehavior.DateOnly)
        {
            return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime
            : null;
    }

    private static string Expected(ColumnMetadata column) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo => "text",
        ColumnType.Integer or ColumnType.BigInt => "a whole number",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "the number of an option",
        ColumnType.Boolean => "true or false",
        ColumnType.Uniqueidentifier => "a GUID",
        ColumnType.DateTime when column.DateTimeBehavior == DateTimeBehavior.DateOnly => "a date such as 2026-03-02",
        ColumnType.DateTime => "an instant such as 2026-03-02T08:15:00Z",
        _ => "a number",
    };
}
