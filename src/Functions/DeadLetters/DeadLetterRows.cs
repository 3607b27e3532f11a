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

    /// <summary>Ids of the rows of dead letters, by which they can be replayed; a letter without a row is left out.</summary>
    /// <param name="letters">A page of them: all are looked up at once.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<IReadOnlyDictionary<DeadLetteredMessage, Guid>> IdsOfAsync(
        IReadOnlyList<DeadLetteredMessage> letters, CancellationToken cancellationToken) =>
        (await FindAsync(letters, cancellationToken)).ToDictionary(found => found.Key, found => found.Value.Id);

    /// <summary>The rows of dead letters; a letter without a row is left out.</summary>
    internal async Task<Dictionary<DeadLetteredMessage, MessageRow>> FindAsync(
        IReadOnlyList<DeadLetteredMessage> letters, CancellationToken cancellationToken)
    {
        var found = new Dictionary<DeadLetteredMessage, MessageRow>();
        var keyed = letters.Select(letter => (Letter: letter, Key: KeyOf(letter))).Where(letter => letter.Key is not null);
        foreach (var column in keyed.GroupBy(letter => letter.Key!.Value.Column))
        {
            var query = new QueryExpression(MessageColumns.Table) { ColumnSet = MessageRow.Columns };
            query.Criteria.AddCondition(
                column.Key, ConditionOperator.In, [.. column.Select(letter => letter.Key!.Value.Value).Distinct()]);
            var rows = (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.Select(MessageRow.Of)
                .ToDictionary(row => column.Key == MessageColumns.Id ? (object)row.Id : row.ExternalId);
            foreach (var (letter, key) in column.Where(letter => rows.ContainsKey(letter.Key!.Value.Value)))
            {
                found[letter] = rows[key!.Value.Value];
            }
        }

        return found;
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

    /// <returns>The column and the value that name the row of a letter; null where it has none.</returns>
    private static (string Column, object Value)? KeyOf(DeadLetteredMessage letter)
    {
        if ((letter.IsEffect && OutboxRowId.TryRead(letter.Message, out var row)) || OutboxRowId.IsReplay(letter.Message, out row))
        {
            return (MessageColumns.Id, row);
        }

        return letter.IsInbound ? (MessageColumns.ExternalId, InboundKey + letter.Message.MessageId) : null;
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
