using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Reads the JSON of a row to be created or changed.</summary>
/// <param name="metadata">The organisation.</param>
/// <param name="table">The row's table.</param>
internal sealed class RowReader(OrganizationMetadata metadata, TableMetadata table)
{
    private const string Bind = "@odata.bind";

    public async Task<Entity> ReadAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw WebApiException.BadPayload("The body must be a JSON object with the columns of the row.");
        }

        var row = new Entity(table.LogicalName);
        foreach (var member in body.RootElement.EnumerateObject())
        {
            Read(row, member);
        }

        return row;
    }

    private void Read(Entity row, JsonProperty member)
    {
        if (member.Name.EndsWith(Bind, StringComparison.Ordinal))
        {
            ReadReference(row, member.Name[..^Bind.Length], member.Value);
        }
        else if (!member.Name.Contains('@', StringComparison.Ordinal))
        {
            ReadColumn(row, member);
        }
    }

    private void ReadColumn(Entity row, JsonProperty member)
    {
        var column = LookupProperty.Find(table, member.Name) ?? table.FindColumn(member.Name);
        if (column is null || (column.LogicalName != member.Name && !column.IsLookup))
        {
            throw WebApiException.BadPayload(
                $"The property '{member.Name}' does not exist on type 'Microsoft.Dynamics.CRM.{table.LogicalName}'. "
                + "Make sure to only use property names that are defined by the type.");
        }

        if (column.IsLookup)
        {
            throw WebApiException.BadPayload($"'{member.Name}' is a lookup. Set it with '{BindExample(column)}': \"/…(id)\".");
        }

        if (column.LogicalName == table.PrimaryIdColumn)
        {
            row.Id = (Guid)ColumnValue.Read(column, member.Value)!;
            return;
        }

        row[column.LogicalName] = ColumnValue.Read(column, member.Value);
    }

    private void ReadReference(Entity row, string property, JsonElement value)
    {
        var (column, targets) = FindLookup(property);
        if (value.ValueKind == JsonValueKind.Null)
        {
            row[column] = null;
            return;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var address = RowAddress.Parse(metadata, RelativeTo(text));
        if (address.Row is null || !targets.Contains(address.Table.LogicalName))
        {
            throw WebApiException.BadPayload(
                $"'{property}{Bind}' is '{text}'. Give the address of one row of {string.Join(" or ", targets)}.");
        }

        row[column] = address.Row;
    }

    /// <summary>A lookup is bound by its navigation property; the owner, which has none of its own, by its name.</summary>
    private (string Column, IReadOnlyList<string> Targets) FindLookup(string property)
    {
        var relationships = Relationships().Where(relationship => relationship.ReferencingNavigationProperty == property).ToList();
        if (relationships.Count > 0)
        {
            return (relationships[0].ReferencingColumn, relationships.ConvertAll(relationship => relationship.ReferencedTable));
        }

        if (table.FindColumn(property) is { IsLookup: true } column
            && Relationships().All(relationship => relationship.ReferencingColumn != column.LogicalName))
        {
            return (column.LogicalName, column.Targets);
        }

        var lookups = string.Join(", ", Relationships().Select(relationship => relationship.ReferencingNavigationProperty).Distinct());
        throw WebApiException.BadPayload(
            $"'{property}' is no navigation property of '{table.LogicalName}'; upper and lower case count. Known are {lookups}.");
    }

    private IEnumerable<RelationshipMetadata> Relationships() =>
        metadata.Relationships.Where(relationship => relationship.ReferencingTable == table.LogicalName);

    private string BindExample(ColumnMetadata column) =>
        (Relationships().FirstOrDefault(relationship => relationship.ReferencingColumn == column.LogicalName)?.ReferencingNavigationProperty
            ?? column.LogicalName) + Bind;

    // A row may be given by its full address as well.
    private static string RelativeTo(string address)
    {
        var root = address.IndexOf(DataverseWebApi.Root, StringComparison.Ordinal);
        return Uri.UnescapeDataString(root < 0 ? address.TrimStart('/') : address[(root + DataverseWebApi.Root.Length + 1)..]);
    }
}
