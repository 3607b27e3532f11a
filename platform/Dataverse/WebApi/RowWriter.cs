using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Writes rows as the Web API shows them.</summary>
/// <param name="table">Their table.</param>
/// <param name="columns">The columns to show; the primary key always is.</param>
/// <param name="withAnnotations">Whether to add what users read, and which table a lookup points to.</param>
internal sealed class RowWriter(TableMetadata table, IReadOnlyList<ColumnMetadata> columns, bool withAnnotations)
{
    public void WriteMembers(Utf8JsonWriter writer, Entity row)
    {
        if (row.RowVersion is not null)
        {
            writer.WriteString("@odata.etag", ETagOf(row));
        }

        foreach (var column in columns.Where(column => column.LogicalName != table.PrimaryIdColumn))
        {
            WriteColumn(writer, column, row);
        }

        writer.WriteString(table.PrimaryIdColumn, row.Id);
    }

    public static string ETagOf(Entity row) => $"W/\"{row.RowVersion}\"";

    private void WriteColumn(Utf8JsonWriter writer, ColumnMetadata column, Entity row)
    {
        var value = row.GetAttributeValue<object?>(column.LogicalName);
        var property = LookupProperty.PropertyOf(column);
        if (withAnnotations && value is not null)
        {
            WriteAnnotations(writer, column, property, value, row);
        }

        writer.WritePropertyName(property);
        WriteValue(writer, column, value);
    }

    private static void WriteAnnotations(Utf8JsonWriter writer, ColumnMetadata column, string property, object value, Entity row)
    {
        if (row.FormattedValues.TryGetValue(column.LogicalName, out var formatted))
        {
            writer.WriteString($"{property}@OData.Community.Display.V1.FormattedValue", formatted);
        }
        else if (value is EntityReference { Name: { } name })
        {
            writer.WriteString($"{property}@OData.Community.Display.V1.FormattedValue", name);
        }

        if (value is EntityReference reference)
        {
            writer.WriteString($"{property}@Microsoft.Dynamics.CRM.lookuplogicalname", reference.LogicalName);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, ColumnMetadata column, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case EntityReference reference:
                writer.WriteStringValue(reference.Id);
                break;
            case OptionSetValue option:
                writer.WriteNumberValue(option.Value);
                break;
            case Money money:
                writer.WriteNumberValue(money.Value);
                break;
            case DateTime instant:
                writer.WriteStringValue(instant.ToString(FormatOf(column), CultureInfo.InvariantCulture));
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                JsonSerializer.Serialize(writer, value, value.GetType());
                break;
        }
    }

    private static string FormatOf(ColumnMetadata column) =>
        column.DateTimeBehavior == DateTimeBehavior.DateOnly ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ";
}
