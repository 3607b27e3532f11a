using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>What a query can reach: the tables, and the rows that the caller may read.</summary>
internal sealed class QueryScope(OrganizationMetadata metadata, IOrganizationServiceAsync2 service)
{
    // SQLite binds at most 32,766 values to one statement.
    private const int MostIds = 20_000;

    public OrganizationMetadata Metadata => metadata;

    /// <summary>The ids in a lookup of the rows that fit: what <c>any</c> and <c>all</c> ask about.</summary>
    public object[] IdsIn(Navigation navigation, FilterExpression? criteria, IEnumerable<LinkEntity> links)
    {
        var lookup = navigation.Column.LogicalName;
        var query = new QueryExpression(navigation.Table.LogicalName)
        {
            ColumnSet = new ColumnSet(lookup), Criteria = criteria ?? new FilterExpression(),
        };
        query.LinkEntities.AddRange(links);
        query.Criteria = And(query.Criteria, lookup);
        var ids = new HashSet<Guid>();
        foreach (var row in Pages(query))
        {
            ids.Add(row.GetAttributeValue<EntityReference>(lookup).Id);
        }

        return ids.Count <= MostIds ? [.. ids] : throw WebApiException.NotSupported(
            $"The any or all over '{navigation.Property}' finds more than {MostIds} rows, which is not supported here. Narrow it down.");
    }

    private static FilterExpression And(FilterExpression criteria, string lookup)
    {
        var both = new FilterExpression(LogicalOperator.And);
        both.AddFilter(criteria);
        both.AddCondition(lookup, ConditionOperator.NotNull);
        return both;
    }

    private IEnumerable<Entity> Pages(QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = QueryOptions.LargestPage, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }
}
