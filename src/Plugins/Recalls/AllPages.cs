using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Plugins.Recalls;

/// <summary>Every row that a query finds, read page by page: Dataverse gives 5,000 at a time.</summary>
internal static class AllPages
{
    private const int PageSize = 5000;

    public static IEnumerable<Entity> Of(QueryExpression query, IOrganizationService service)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
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
