using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Rows;

/// <summary>All rows that a query finds. Dataverse gives 5,000 at a time; where there are more, a decision on the first ones would be wrong.</summary>
internal static class WholeAnswer
{
    public static DataCollection<Entity> Of(QueryExpression query, IOrganizationService service)
    {
        var answer = service.RetrieveMultiple(query);
        return !answer.MoreRecords ? answer.Entities : throw new StaffRefusal(
            $"More than {answer.Entities.Count} rows of '{query.EntityName}' bear on this case. Close contracts and recalls that are long over.",
            $"Plus de {answer.Entities.Count} lignes de « {query.EntityName} » concernent ce dossier. Clôturez contrats et rappels échus.");
    }
}
