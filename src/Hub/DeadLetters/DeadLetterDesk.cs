using System.ServiceModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.DeadLetters;
using Sav.Hub.Crm;
using Sav.Hub.OneMachine;
using Sav.Mappings.Crm;

namespace Sav.Hub.DeadLetters;

/// <summary>What a clerk does about dead letters: look, and have them replayed. It goes through the CRM, as a clerk does there.</summary>
public sealed class DeadLetterDesk(HubHost host, TimeProvider time)
{
    private const int PageSize = 100;

    // What a message may belong to, and what people call it by.
    private static readonly IReadOnlyList<(string Column, string Number)> Owners =
    [
        (MessageColumns.Case, "ticketnumber"),
        (MessageColumns.Contract, ContractColumns.Number),
        (MessageColumns.Proposal, "sav_name"),
    ];

    private IOrganizationServiceAsync2 Crm => host.Crm.Service;

    /// <summary>Every dead letter, after each got its reason and what is settled was taken out.</summary>
    public async Task<IReadOnlyList<ListedLetter>> ListAsync(CancellationToken cancellation)
    {
        await host.Services.GetRequiredService<DeadLetterUpkeep>().RunAsync(cancellation);
        var rows = host.Services.GetRequiredService<DeadLetterRows>();
        var listed = new List<ListedLetter>();
        var queues = host.Services.GetRequiredService<DeadLetterQueues>();
        await foreach (var page in queues.ReadAsync(cancellation).Chunk(PageSize))
        {
            var found = await rows.IdsOfAsync(page, cancellation);
            foreach (var letter in page)
            {
                Guid? row = found.TryGetValue(letter, out var id) ? id : null;
                var owner = await OwnerAsync(row, cancellation);
                listed.Add(new ListedLetter(letter, row, owner, time.GetUtcNow() - letter.Message.EnqueuedTime));
            }
        }

        return listed;
    }

    /// <summary>
    /// Asks for the replay of each and waits until all have come to their end. What the CRM refuses to replay holds up no other.
    /// </summary>
    /// <returns>The result of each, in the same order.</returns>
    public async Task<IReadOnlyList<Entity>> ReplayAsync(IReadOnlyList<ListedLetter> letters, CancellationToken cancellation)
    {
        var ids = letters.Select(letter => letter.RowId!.Value).ToList();
        var refused = new Dictionary<Guid, Entity>();
        foreach (var id in ids)
        {
            if (await RequestAsync(id, cancellation) is { } refusal)
            {
                refused[id] = refusal;
            }
        }

        await host.WaitUntilQuietAsync(cancellation);
        await host.Services.GetRequiredService<DeadLetterUpkeep>().RunAsync(cancellation);
        var results = new List<Entity>();
        foreach (var id in ids)
        {
            results.Add(refused.GetValueOrDefault(id) ?? (await HistoryAsync(id, cancellation))[0]);
        }

        return results;
    }

    /// <summary>Replays of a message, the latest first.</summary>
    public Task<List<Entity>> HistoryAsync(Guid row, CancellationToken cancellation)
    {
        var query = new QueryExpression(ReplayColumns.Table)
        {
            ColumnSet = new ColumnSet(
                ReplayColumns.RequestedBy,
                ReplayColumns.RequestedOn,
                ReplayColumns.ReasonBefore,
                ReplayColumns.Result,
                ReplayColumns.FinishedOn,
                ReplayColumns.ReasonAfter),
        };
        query.Criteria.AddCondition(ReplayColumns.Message, ConditionOperator.Equal, row);
        query.AddOrder(MessageColumns.CreatedOn, OrderType.Descending);
        return Rows.AllAsync(Crm, query, cancellation);
    }

    /// <returns>Null; or, where the CRM refused, what stands for the record that it did not write.</returns>
    private async Task<Entity?> RequestAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await Crm.UpdateAsync(
                new Entity(MessageColumns.Table, id) { [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.ReplayRequested) },
                cancellation);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> e)
        {
            return new Entity(ReplayColumns.Table)
            {
                [ReplayColumns.Result] = new OptionSetValue((int)ReplayResult.FailedAgain), [ReplayColumns.ReasonAfter] = e.Detail.Message,
            };
        }
    }

    private async Task<string> OwnerAsync(Guid? row, CancellationToken cancellation)
    {
        if (row is not { } id)
        {
            return "-";
        }

        var message = await Crm.RetrieveAsync(
            MessageColumns.Table, id, new ColumnSet([.. Owners.Select(owner => owner.Column)]), cancellation);
        var (column, number) = Owners.FirstOrDefault(owner => message.Contains(owner.Column));
        if (column is null)
        {
            return "-";
        }

        var owner = message.GetAttributeValue<EntityReference>(column);
        Entity found = await Crm.RetrieveAsync(owner.LogicalName, owner.Id, new ColumnSet(number), cancellation);
        return found.GetAttributeValue<string>(number) ?? owner.Id.ToString("D");
    }
}
