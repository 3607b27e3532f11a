using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Messages;
using Sav.Plugins.Cases;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Outbox;

/// <summary>A message about a case, written as a row in the pipeline's transaction: if that rolls back, nothing was sent.</summary>
internal static class OutboxMessage
{
    /// <param name="caseRow">Read in this transaction.</param>
    /// <param name="caseChanges">What else is to be written on the case; may be empty.</param>
    public static void Write<T>(IOrganizationService service, CaseRow caseRow, Entity caseChanges, string type, string key, T payload)
        where T : class
    {
        var sequence = caseRow.MessageSequence + 1;
        service.Create(new Entity("sav_integrationmessage")
        {
            ["sav_name"] = type,
            ["sav_direction"] = new OptionSetValue(Choice.Outbound),
            ["sav_type"] = type,
            ["sav_incidentid"] = new EntityReference("incident", caseRow.Id),
            ["sav_sequence"] = sequence,
            ["sav_externalid"] = key,
            ["sav_payload"] = PayloadJson.Write(payload),
            ["sav_status"] = new OptionSetValue(Choice.Pending),
        });

        // Two transactions that read the same sequence number must not both use it: the second one fails here and is rolled back.
        caseChanges["sav_messagesequence"] = sequence;
        caseChanges.RowVersion = caseRow.Version;
        service.Execute(new UpdateRequest { Target = caseChanges, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }
}
