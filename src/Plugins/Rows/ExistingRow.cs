using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Rows;

/// <summary>The one row that a query by id finds. Before the operation it may be missing: the operation is what checks lookups.</summary>
internal static class ExistingRow
{
    public static Entity Of(QueryExpression query, IOrganizationService service) =>
        service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw new StaffRefusal(
            $"The row of '{query.EntityName}' that this one refers to does not exist any more. Choose another.",
            $"La ligne de « {query.EntityName} » à laquelle celle-ci renvoie n'existe plus. Choisissez-en une autre.");
}
