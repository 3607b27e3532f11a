using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Plugins.Cases;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Outbox;

/// <summary>
/// A message about a case, a contract or a replenishment proposal, written as a row in the pipeline's transaction: if that rolls back,
/// nothing was sent. Each case and each contract numbers its messages 1, 2, …
/// </summary>
internal static class OutboxMessage
{
    /// <param name="caseRow">Read in this transaction.</param>
    /// <param name="caseChanges">What else is to be written on the case; may be empty.</param>
    public static void Write<T>(IOrganizationService service, CaseRow caseRow, Entity caseChanges, string type, string key, T payload)
        where T : class =>
        Write(service, caseRow, caseChanges, [OutboxDraft.Of(type, key, payload)]);

    /// <inheritdoc cref="Write{T}(IOrganizationService, CaseRow, Entity, string, string, T)"/>
    public static void Write(IOrganizationService service, CaseRow caseRow, Entity caseChanges, IReadOnlyList<OutboxDraft> drafts)
    {
        caseChanges.RowVersion = caseRow.Version;
        Write(service, "sav_incidentid", caseChanges, caseRow.MessageSequence, drafts);
    }

    /// <param name="contract">Read in this transaction, after the last change of it.</param>
    public static void Write<T>(IOrganizationService service, ContractRow contract, string type, string key, T payload)
        where T : class
    {
        var changes = new Entity(ContractRow.Table, contract.Id) { RowVersion = contract.RowVersion };
        Write(service, "sav_servicecontractid", changes, contract.MessageSequence, [OutboxDraft.Of(type, key, payload)]);
    }

    /// <summary>The one message of a row that has no other, so that nothing needs to be numbered.</summary>
    public static void WriteOnly<T>(IOrganizationService service, EntityReference owner, string type, string key, T payload)
        where T : class =>
        Create(service, owner.LogicalName + "id", owner, 1, OutboxDraft.Of(type, key, payload));

    private static void Write(
        IOrganizationService service, string link, Entity changes, int lastSequence, IReadOnlyList<OutboxDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            Create(service, link, new EntityReference(changes.LogicalName, changes.Id), lastSequence + i + 1, drafts[i]);
        }

        // Two transactions that read the same sequence number must not both use it: the second one fails here and is rolled back.
        changes["sav_messagesequence"] = lastSequence + drafts.Count;
        service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }

    private static void Create(IOrganizationService service, string link, EntityReference owner, int sequence, OutboxDraft draft) =>
        service.Create(new Entity("sav_integrationmessage")
        {
            ["sav_name"] = draft.Type,
            ["sav_direction"] = new OptionSetValue(Choice.Outbound),
            ["sav_type"] = draft.Type,
            ["sav_externalid"] = draft.Key,
            ["sav_payload"] = draft.Payload,
            ["sav_status"] = new OptionSetValue(Choice.Pending),
            [link] = owner,
            ["sav_sequence"] = sequence,
        });
}
