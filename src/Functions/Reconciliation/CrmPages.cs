using System.Runtime.CompilerServices;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Functions.Reconciliation;

/// <summary>Reads whole tables page by page, holding one page at a time.</summary>
internal static class CrmPages
{
    private const int PageSize = 5000;

    public static async IAsyncEnumerable<Entity> ReadAsync(
        IOrganizationServiceAsync2 crm, QueryExpression query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        EntityCollection page;
        do
        {
            page = await crm.RetrieveMultipleAsync(query, cancellationToken);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }

    /// <summary>Columns of all rows, with the number of the case or contract that they belong to.</summary>
    public static QueryExpression Owned(string table, string link, string owner, string number, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([link, .. columns]) };
        var joined = query.AddLink(owner, link, owner + "id");
        joined.EntityAlias = "owner";
        joined.Columns = new ColumnSet(number);
        return query;
    }

    /// <summary>The number that <see cref="Owned"/> joined; the id where the owner has none.</summary>
    public static string OwnerNumber(Entity row, string link, string number) =>
        row.GetAttributeValue<AliasedValue>("owner." + number)?.Value as string
        ?? row.GetAttributeValue<EntityReference>(link).Id.ToString("D");
}
