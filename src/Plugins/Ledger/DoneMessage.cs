using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Ledger;

/// <summary>The outbox row whose effect was accepted.</summary>
internal sealed record DoneMessage(
    Guid Id, string Key, string Type, EntityReference? Case, EntityReference? Contract, string DocumentNumber)
{
    private const int Done = Choice.First + 2;

    public static DoneMessage Read(string? id, IOrganizationService service)
    {
        if (!Guid.TryParse(id, out var message))
        {
            throw new StaffRefusal(
                $"The message id of the entry is '{id}'. Give the id of an outbox row.",
                $"L'identifiant de message de l'écriture est « {id} ». Donnez celui d'une ligne d'envoi.");
        }

        var query = new QueryExpression("sav_integrationmessage")
        {
            ColumnSet = new ColumnSet(
                "sav_externalid", "sav_type", "sav_incidentid", "sav_servicecontractid", "sav_documentnumber", "sav_status", "sav_direction"),
        };
        query.Criteria.AddCondition("sav_integrationmessageid", ConditionOperator.Equal, message);
        var row = ExistingRow.Of(query, service);
        RequireDone(row);
        return new DoneMessage(
            row.Id,
            row.GetAttributeValue<string>("sav_externalid"),
            row.GetAttributeValue<string>("sav_type"),
            row.GetAttributeValue<EntityReference>("sav_incidentid"),
            row.GetAttributeValue<EntityReference>("sav_servicecontractid"),
            row.GetAttributeValue<string>("sav_documentnumber"));
    }

    private static void RequireDone(Entity row)
    {
        if (Choice.Of(row, "sav_status") == Done
            && Choice.Of(row, "sav_direction") == Choice.Outbound
            && row.GetAttributeValue<string>("sav_documentnumber") is not null)
        {
            return;
        }

        var key = row.GetAttributeValue<string>("sav_externalid");
        throw new StaffRefusal(
            $"The effect '{key}' was not accepted by another system. The ledger holds accepted effects only, and the system writes it: "
            + "send the message again instead.",
            $"L'effet « {key} » n'a pas été accepté par un autre système. Le registre ne porte que des effets acceptés, et c'est le système "
            + "qui l'écrit : rejouez plutôt le message.");
    }
}
