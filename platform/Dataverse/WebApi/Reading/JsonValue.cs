using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>Writes the value of a column as JSON.</summary>
internal static class JsonValue
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ssZ";
    private const string Day = "yyyy-MM-dd";

    /// <param name="writer">Where to.</param>
    /// <param name="column">The column; null for a value without one, such as an aggregate.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, ColumnMetadata? column, object? value)
    {
        switch (Bare(value))
        {
            case null:
                writer.WriteNullValue();
                break;
            case DateTime time:
                writer.WriteStringValue(TextOf(column, time));
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case var other:
                JsonSerializer.Serialize(writer, other, other.GetType());
                break;
        }
    }

    /// <summary>The value as text, for <c>$value</c>.</summary>
    public static string Text(ColumnMetadata column, object value) => Bare(value) switch
    {
        DateTime time => TextOf(column, time),
        bool flag => flag ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static object? Bare(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        AliasedValue aliased => Bare(aliased.Value),
        _ => value,
    };

    private static string TextOf(ColumnMetadata? column, DateTime time) =>
        time.ToString(column?.DateTimeBehavior == DateTimeBehavior.DateOnly ? Day : Instant, CultureInfo.InvariantCulture);
}
