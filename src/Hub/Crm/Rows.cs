using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Hub.Crm;

/// <summary>Reads whole tables of the CRM page by page, as any client of Dataverse has to.</summary>
public static class Rows
{
    private const int PageSize = 5000;

    /// <summary>Every row that <paramref name="query"/> finds.</summary>
    public static async Task<List<Entity>> AllAsync(IOrganizationServiceAsync2 crm, QueryExpression query, CancellationToken cancellation)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        while (true)
        {
            var page = await crm.RetrieveMultipleAsync(query, cancellation);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>The value of a choice column; null where it is empty.</summary>
    public static int? ChoiceOf(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>The amount of a money column; 0 where it is empty.</summary>
    public static decimal AmountOf(this Entity row, string column) => row.GetAttributeValue<Money>(column)?.Value ?? 0m;

    /// <summary>The id that a lookup points to; empty where it points nowhere.</summary>
    public static Guid LookupOf(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id ?? Guid.Empty;
}
