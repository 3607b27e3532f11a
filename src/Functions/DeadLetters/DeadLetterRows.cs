using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Bus;
using Sav.Functions.Crm;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;

namespace Sav.Functions.DeadLetters;

/// <summary>The rows of the CRM on which dead letters are explained: an outbox row, or for an event an inbound row made for it.</summary>
public sealed class DeadLetterRows(IOrganizationServiceAsync2 crm, EffectFailures failures)
{
    // An event that is applied later gets its own inbox row under its own key.
    private const string InboundKey = "dead-letter/";

    /// <summary>Id of the row of a dead letter, by which it can be replayed; null where it has none.</summary>
    public async Task<Guid?> IdOfAsync(DeadLetteredMessage letter, CancellationToken cancellationToken) =>
        (await FindAsync(letter, cancellationToken))?.Id;

    /// <summary>The row of a dead letter; null where it has none.</summary>
    internal async Task<MessageRow?> FindAsync(DeadLetteredMessage letter, CancellationToken cancellationToken)
    {
        var query = new QueryExpression(MessageColumns.Table) { ColumnSet = MessageRow.Columns, TopCount = 1 };
        if (letter.IsEffect && OutboxRowId.TryRead(letter.Message, out var row) || OutboxRowId.IsReplay(letter.Message, out row))
        {
            query.Criteria.AddCondition(MessageColumns.Id, ConditionOperator.Equal, row);
        }
        else if (letter.IsInbound)
        {
            query.Criteria.AddCondition(MessageColumns.ExternalId, ConditionOperator.Equal, InboundKey + letter.Message.MessageId);
        }
        else
        {
            return null;
        }

        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.Select(MessageRow.Of).FirstOrDefault();
    }

    /// <summary>Writes the reason on an outbox row, and what fails with it, unless the row has moved on since it was read.</summary>
    /// <returns>Whether it was written.</returns>
    internal Task<bool> ExplainAsync(MessageRow row, DeadLetteredMessage letter, CancellationToken cancellationToken) =>
        failures.TryWriteAsync(
            row.Id,
            row.RowVersion,
            row.ExternalId,
            letter.Reason,
            letter.IsEffect ? FailedEffects.Of(letter.Message) : null,
            cancellationToken);

    /// <summary>Makes the row of an event that was put aside: failed, with its reason, on its case where that exists.</summary>
    internal async Task CreateInboundAsync(DeadLetteredMessage letter, CancellationToken cancellationToken)
    {
        var type = string.IsNullOrEmpty(letter.Message.Subject) ? "?" : letter.Message.Subject;
        var row = new Entity(MessageColumns.Table)
        {
            [MessageColumns.Name] = type,
            [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Inbound),
            [MessageColumns.Type] = type,
            [MessageColumns.Case] = await CaseAsync(letter.Message.SessionId, cancellationToken),
            [MessageColumns.ExternalId] = InboundKey + letter.Message.MessageId,
            [MessageColumns.Payload] = letter.Message.Body.ToString(),
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed),
            [MessageColumns.FailureReason] = letter.Reason.Text,
        };
        try
        {
            await crm.CreateAsync(row, cancellationToken);
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsDuplicateKey(e))
        {
            // Another run was faster.
        }
    }

    private async Task<EntityReference?> CaseAsync(string? session, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(session, out var id))
        {
            return null;
        }

        var query = new QueryExpression(CaseColumns.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, id);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault()?.ToEntityReference();
    }
}
