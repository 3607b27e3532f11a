using System.Globalization;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>Gives a literal of an OData expression the type of the column that it is compared with.</summary>
internal static class Literal
{
    public static object ValueFor(ColumnMetadata column, Token token) => TryConvert(column, token) ?? throw WebApiException.BadQuery(
        $"The value {token} does not fit the property '{LookupProperty.PropertyOf(column)}' of type {column.Type}. {Example(column)}");

    private static object? TryConvert(ColumnMetadata column, Token token) => (column.Type, token.Kind) switch
    {
        (ColumnType.String or ColumnType.Memo, TokenKind.Text) => token.Text,
        (ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status, TokenKind.Number) => Integer(token.Text),
        (ColumnType.BigInt, TokenKind.Number) => Long(token.Text),
        (ColumnType.Decimal or ColumnType.Money, TokenKind.Number) => Number(token.Text),
        (ColumnType.Double, TokenKind.Number) => (double)Number(token.Text),
        (ColumnType.Boolean, TokenKind.Word) => Boolean(token.Text),
        (ColumnType.DateTime, TokenKind.Date) => Date(token.Text),
        (ColumnType.Uniqueidentifier, TokenKind.Guid) => Guid.Parse(token.Text),
        (_, TokenKind.Guid) when column.IsLookup => Guid.Parse(token.Text),
        _ => null,
    };

    private static object? Integer(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? Long(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static object? Boolean(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static object? Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.UtcDateTime : null;

    private static string Example(ColumnMetadata column) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo => "Write text in single quotes, such as 'Gold'.",
        ColumnType.Boolean => "Write true or false.",
        ColumnType.DateTime => "Write an instant such as 2026-03-02T08:15:00Z, or a date such as 2026-03-02.",
        ColumnType.Decimal or ColumnType.Money or ColumnType.Double => "Write a number such as 12.5.",
        ColumnType.Uniqueidentifier => "Write a GUID without quotes.",
        _ when column.IsLookup => "Write a GUID without quotes.",
        _ => "Write a whole number such as 1.",
    };
}
