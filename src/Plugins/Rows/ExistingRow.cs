using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Rows;

/// <summary>The one row that a query by id finds. Before the operation it may be missing: the operation is what checks lookups.</summary>
internal static class ExistingRow
{
    public static Entity Of(QueryExpression query, IOrganizationService service) =>
        service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw Missing(query);

    private static StaffRefusal Missing(QueryExpression query)
    {
        var table = NameOf(query.EntityName);
        var id = query.Criteria.Conditions.SelectMany(condition => condition.Values).FirstOrDefault();
        return new StaffRefusal(
            $"What this row refers to does not exist any more: {table.English} '{id}'. Choose another.",
            $"Ce à quoi cette ligne renvoie n'existe plus : {table.French} « {id} ». Choisissez autre chose.");
    }

    private static LocalizedText NameOf(string table) => table switch
    {
        "incident" => new("case", "demande"),
        "systemuser" => new("user", "utilisateur"),
        "sav_installedequipment" => new("installed equipment", "équipement installé"),
        "sav_servicecontract" => new("service contract", "contrat de service"),
        "sav_integrationmessage" => new("integration message", "message d'intégration"),
        _ => new(table, table),
    };
}
