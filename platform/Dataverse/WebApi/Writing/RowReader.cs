using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>Reads the JSON of a row to be created or changed.</summary>
/// <param name="metadata">The organisation.</param>
/// <param name="table">The row's table.</param>
/// <param name="created">The rows that the same change set creates.</param>
internal sealed class RowReader(OrganizationMetadata metadata, TableMetadata table, ContentIds created)
{
    private const string Bind = "@odata.bind";

    /// <summary>The row that a request carries.</summary>
    public static async Task<RowDraft> ReadAsync(ApiRequest request)
    {
        using var body = await RequestBody.ReadAsync(request.Context.Request, request.Aborted);
        return new RowReader(request.Metadata, request.Table, request.Created).Read(body.RootElement);
    }

    public RowDraft Read(JsonElement json)
    {
        var draft = new RowDraft(new Entity(table.LogicalName));
        foreach (var member in json.EnumerateObject())
        {
            Read(draft, member);
        }

        return draft;
    }

    private void Read(RowDraft draft, JsonProperty member)
    {
        if (member.Name.EndsWith(Bind, StringComparison.Ordinal))
        {
            ReadReference(draft.Row, member.Name[..^Bind.Length], member.Value);
        }
        else if (member.Name.Contains('@', StringComparison.Ordinal))
        {
            // An annotation, such as the type or a formatted value that was read with the row.
        }
        else if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            ReadRelatedRows(draft, member);
        }
        else
        {
            ReadColumn(draft.Row, member);
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

    private void ReadRelatedRows(RowDraft draft, JsonProperty member)
    {
        if (Navigation.Find(metadata, table, member.Name) is not { } navigation
            || navigation.IsCollection != (member.Value.ValueKind == JsonValueKind.Array))
        {
            ReadColumn(draft.Row, member);
            return;
        }

        var reader = new RowReader(metadata, navigation.Table, created);
        foreach (var json in navigation.IsCollection ? member.Value.EnumerateArray().AsEnumerable() : [member.Value])
        {
            draft.Relate(navigation, reader.Read(json));
        }
    }

    private void ReadReference(Entity row, string property, JsonElement value)
    {
        var navigations = Lookups().Where(navigation => navigation.Property == property).ToList();
        if (navigations.Count == 0)
        {
            throw WebApiException.BadPayload(
                $"An undeclared property '{property}' which only has property annotations in the payload but no property value was found "
                + "in the payload. In OData, only declared navigation properties and declared named streams can be represented as "
                + $"properties without values. (Upper and lower case count. Known of {table.LogicalName} are {KnownLookups()}.)");
        }

        var targets = navigations.ConvertAll(navigation => navigation.Table.LogicalName);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        row[navigations[0].Column.LogicalName] = value.ValueKind == JsonValueKind.Null ? null : Reference(text, targets) ?? throw
            WebApiException.BadPayload($"'{property}{Bind}' is '{text}'. Give the address of one row of {string.Join(" or ", targets)}.");
    }

    private EntityReference? Reference(string text, List<string> targets)
    {
        var address = RowAddress.Parse(metadata, ServiceAddress.Relative(created.Resolve(text)));
        return targets.Contains(address.Table.LogicalName) ? address.Row : null;
    }

    private IEnumerable<Navigation> Lookups() => Navigation.Of(metadata, table).Where(navigation => !navigation.IsCollection);

    private string KnownLookups() => string.Join(", ", Lookups().Select(navigation => navigation.Property).Distinct());

    private string BindExample(ColumnMetadata column) =>
        (Lookups().FirstOrDefault(navigation => navigation.Column == column)?.Property ?? column.LogicalName) + Bind;
}
