using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>Reads what <c>$expand</c> asks for, with one query per property; with one per row where each row has its own first ones.</summary>
internal sealed class RowExpander(IOrganizationServiceAsync2 service, CancellationToken ct)
{
    // SQLite binds at most 32,766 values to one statement.
    private const int MostIdsInAQuery = 5000;

    public async Task<IReadOnlyList<ApiRow>> ExpandAsync(IEnumerable<Entity> entities, QueryOptions options)
    {
        var rows = entities.Select(entity => new ApiRow(entity)).ToList();
        foreach (var expansion in options.Expansions)
        {
            await (expansion.Navigation.IsCollection ? ExpandManyAsync(rows, expansion) : ExpandOneAsync(rows, expansion));
        }

        return rows;
    }

    private async Task ExpandOneAsync(List<ApiRow> rows, Expansion expansion)
    {
        var (navigation, found) = (expansion.Navigation, new Dictionary<Guid, ApiRow>());
        var ids = rows.Select(row => ReferenceOf(row, expansion)?.Id).OfType<Guid>().Distinct().ToList();
        foreach (var chunk in ids.Chunk(MostIdsInAQuery))
        {
            foreach (var related in await ReadAsync(expansion, navigation.Table.PrimaryIdColumn, chunk))
            {
                found[related.Row.Id] = related;
            }
        }

        rows.ForEach(row => row.One[navigation.Property] =
            ReferenceOf(row, expansion) is { } reference ? found.GetValueOrDefault(reference.Id) : null);
    }

    // A lookup to several tables has a property for each: those of the other tables are null.
    private static EntityReference? ReferenceOf(ApiRow row, Expansion expansion) =>
        row.Row.GetAttributeValue<EntityReference>(expansion.Navigation.Column.LogicalName) is { } reference
        && reference.LogicalName == expansion.Navigation.Table.LogicalName
            ? reference
            : null;

    private async Task ExpandManyAsync(List<ApiRow> rows, Expansion expansion)
    {
        var lookup = expansion.Navigation.Column.LogicalName;
        var parents = rows.Select(row => row.Row.Id).Distinct().ToList();
        var related = new List<ApiRow>();
        foreach (var chunk in parents.Chunk(expansion.Options.Top is null ? MostIdsInAQuery : 1))
        {
            related.AddRange(await ReadAsync(expansion, lookup, chunk));
        }

        var byParent = related.ToLookup(row => row.Row.GetAttributeValue<EntityReference>(lookup).Id);
        rows.ForEach(row => row.Many[expansion.Navigation.Property] = [.. byParent[row.Row.Id]]);
    }

    private async Task<IReadOnlyList<ApiRow>> ReadAsync(Expansion expansion, string column, Guid[] ids)
    {
        var query = expansion.Options.ToQueryExpression(pageSize: null);
        query.ColumnSet.AddColumn(column);
        var among = new FilterExpression(LogicalOperator.And);
        among.AddFilter(query.Criteria);
        among.AddCondition(column, ConditionOperator.In, [.. ids.Cast<object>()]);
        query.Criteria = among;
        var rows = new List<Entity>();
        EntityCollection page;
        do
        {
            page = await service.RetrieveMultipleAsync(query, ct);
            rows.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords && expansion.Options.Top is null);

        return await ExpandAsync(rows, expansion.Options);
    }
}
