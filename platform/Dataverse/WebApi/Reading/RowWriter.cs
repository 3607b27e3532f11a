using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>Writes rows as the Web API shows them.</summary>
/// <param name="metadata">The organisation.</param>
/// <param name="table">Their table.</param>
/// <param name="options">The columns to show, and what is expanded; the primary key is always shown.</param>
/// <param name="preferences">The annotations to add.</param>
internal sealed class RowWriter(OrganizationMetadata metadata, TableMetadata table, QueryOptions options, Preferences preferences)
{
    public static string ETagOf(Entity row) => $"W/\"{row.RowVersion}\"";

    public void WriteMembers(Utf8JsonWriter writer, ApiRow row)
    {
        if (row.Row.RowVersion is not null)
        {
            writer.WriteString("@odata.etag", ETagOf(row.Row));
        }

        foreach (var column in options.Columns.Where(column => column.LogicalName != table.PrimaryIdColumn))
        {
            WriteColumn(writer, column, row.Row);
        }

        writer.WriteString(table.PrimaryIdColumn, row.Row.Id);
        foreach (var expansion in options.Expansions)
        {
            WriteExpansion(writer, expansion, row);
        }
    }

    /// <summary>Writes one column with its annotations.</summary>
    public void WriteColumn(Utf8JsonWriter writer, ColumnMetadata column, Entity row)
    {
        var value = row.GetAttributeValue<object?>(column.LogicalName);
        var property = LookupProperty.PropertyOf(column);
        if (value is not null)
        {
            WriteAnnotations(writer, column, property, value, row);
        }

        writer.WritePropertyName(property);
        JsonValue.Write(writer, column, value);
    }

    private void WriteAnnotations(Utf8JsonWriter writer, ColumnMetadata column, string property, object value, Entity row)
    {
        if (preferences.Wants(Annotation.FormattedValue) && FormattedValueOf(column, value, row) is { } formatted)
        {
            writer.WriteString($"{property}@{Annotation.FormattedValue}", formatted);
        }

        if (value is not EntityReference reference)
        {
            return;
        }

        if (preferences.Wants(Annotation.LookupNavigation)
            && Navigation.PropertyOf(metadata, table, column, reference.LogicalName) is { } navigation)
        {
            writer.WriteString($"{property}@{Annotation.LookupNavigation}", navigation);
        }

        if (preferences.Wants(Annotation.LookupTable))
        {
            writer.WriteString($"{property}@{Annotation.LookupTable}", reference.LogicalName);
        }
    }

    private static string? FormattedValueOf(ColumnMetadata column, object value, Entity row) =>
        row.FormattedValues.TryGetValue(column.LogicalName, out var formatted) ? formatted : (value as EntityReference)?.Name;

    private void WriteExpansion(Utf8JsonWriter writer, Expansion expansion, ApiRow row)
    {
        var property = expansion.Navigation.Property;
        var related = new RowWriter(metadata, expansion.Navigation.Table, expansion.Options, preferences);
        if (expansion.Navigation.IsCollection)
        {
            writer.WriteStartArray(property);
            foreach (var item in row.Many[property])
            {
                related.WriteObject(writer, item);
            }

            writer.WriteEndArray();
        }
        else if (row.One[property] is { } one)
        {
            writer.WritePropertyName(property);
            related.WriteObject(writer, one);
        }
        else
        {
            writer.WriteNull(property);
        }
    }

    public void WriteObject(Utf8JsonWriter writer, ApiRow row)
    {
        writer.WriteStartObject();
        WriteMembers(writer, row);
        writer.WriteEndObject();
    }
}
