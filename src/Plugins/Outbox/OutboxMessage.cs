using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Messages;
using Sav.Plugins.Cases;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Outbox;

/// <summary>
/// A message about a case or a contract, written as a row in the pipeline's transaction: if that rolls back, nothing was sent. Each case
/// and each contract numbers its messages 1, 2, …
/// </summary>
internal static class OutboxMessage
{
    /// <param name="caseRow">Read in this transaction.</param>
    /// <param name="caseChanges">What else is to be written on the case; may be empty.</param>
    public static void Write<T>(IOrganizationService service, CaseRow caseRow, Entity caseChanges, string type, string key, T payload)
        where T : class
    {
        caseChanges.RowVersion = caseRow.Version;
        Write(service, "sav_incidentid", caseChanges, caseRow.MessageSequence + 1, Row(type, key, payload));
    }

    /// <param name="contract">Read in this transaction, after the last change of it.</param>
    public static void Write<T>(IOrganizationService service, ContractRow contract, string type, string key, T payload)
        where T : class
    {
        var changes = new Entity(ContractRow.Table, contract.Id) { RowVersion = contract.RowVersion };
        Write(service, "sav_servicecontractid", changes, contract.MessageSequence + 1, Row(type, key, payload));
    }

    private static void Write(IOrganizationService service, string link, Entity changes, int sequence, Entity message)
    {
        message[link] = new EntityReference(changes.LogicalName, changes.Id);
        message["sav_sequence"] = sequence;
        service.Create(message);

        // Two transactions that read the same sequence number must not both use it: the second one fails here and is rolled back.
        changes["sav_messagesequence"] = sequence;
        service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }

    private static Entity Row<T>(string type, string key, T payload)
        where T : class => new("sav_integrationmessage")
        {
            ["sav_name"] = type,
            ["sav_direction"] = new OptionSetValue(Choice.Outbound),
            ["sav_type"] = type,
            ["sav_externalid"] = key,
            ["sav_payload"] = PayloadJson.Write(payload),
            ["sav_status"] = new OptionSetValue(Choice.Pending),
        };
}
