using System.Text.Json;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Documents;

/// <summary>Writes the definition of a table or a column.</summary>
/// <param name="selected">The properties to write; empty: all.</param>
internal sealed class DefinitionWriter(IReadOnlyList<string> selected)
{
    public void Write(Utf8JsonWriter json, TableMetadata table)
    {
        Text(json, "LogicalName", table.LogicalName);
        Text(json, "SchemaName", table.SchemaName);
        Text(json, "EntitySetName", table.EntitySetName);
        Text(json, "PrimaryIdAttribute", table.PrimaryIdColumn);
        Text(json, "PrimaryNameAttribute", table.PrimaryNameColumn);
        Label(json, "DisplayName", table.Label);
        Label(json, "DisplayCollectionName", table.CollectionLabel);
        Label(json, "Description", table.Description);
    }

    public void Write(Utf8JsonWriter json, ColumnMetadata column)
    {
        Text(json, "LogicalName", column.LogicalName);
        Text(json, "SchemaName", column.SchemaName);
        Text(json, "AttributeType", column.Type switch
        {
            ColumnType.Choice => "Picklist",
            var type => type.ToString(),
        });
        Flag(json, "IsValidForCreate", column.IsValidForCreate);
        Flag(json, "IsValidForUpdate", column.IsValidForUpdate);
        Flag(json, "IsValidForRead", column.IsValidForRead);
        Label(json, "DisplayName", column.Label);
        Label(json, "Description", column.Description);
    }

    private bool Wants(string property) => selected.Count == 0 || selected.Contains(property);

    private void Text(Utf8JsonWriter json, string property, string? value)
    {
        if (Wants(property))
        {
            json.WriteString(property, value);
        }
    }

    private void Flag(Utf8JsonWriter json, string property, bool value)
    {
        if (Wants(property))
        {
            json.WriteBoolean(property, value);
        }
    }

    private void Label(Utf8JsonWriter json, string property, LocalizedText label)
    {
        if (!Wants(property))
        {
            return;
        }

        json.WriteStartObject(property);
        json.WriteStartObject("UserLocalizedLabel");
        json.WriteString("Label", label.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
