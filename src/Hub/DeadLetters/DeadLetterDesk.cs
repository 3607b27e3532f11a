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
    private IOrganizationServiceAsync2 Crm => host.Crm.Service;

    /// <summary>Every dead letter, after each got its reason and what is settled was taken out.</summary>
    public async Task<IReadOnlyList<ListedLetter>> ListAsync(CancellationToken cancellation)
    {
        await host.Services.GetRequiredService<DeadLetterUpkeep>().RunAsync(cancellation);
        var rows = host.Services.GetRequiredService<DeadLetterRows>();
        var listed = new List<ListedLetter>();
        await foreach (var letter in host.Services.GetRequiredService<DeadLetterQueues>().ReadAsync(cancellation))
        {
            var row = await rows.IdOfAsync(letter, cancellation);
            var owner = await OwnerAsync(row, cancellation);
            listed.Add(new ListedLetter(letter, row, owner, time.GetUtcNow() - letter.Message.EnqueuedTime));
        }

        return listed;
    }

    /// <summary>Asks for the replay of each and waits until all have come to their end.</summary>
    /// <returns>The result of each, in the same order.</returns>
    public async Task<IReadOnlyList<Entity>> ReplayAsync(IReadOnlyList<ListedLetter> letters, CancellationToken cancellation)
    {
        var ids = letters.Select(letter => letter.RowId!.Value).ToList();
        foreach (var id in ids)
        {
            await Crm.UpdateAsync(
                new Entity(MessageColumns.Table, id) { [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.ReplayRequested) },
                cancellation);
        }

        await host.WaitUntilQuietAsync(cancellation);
        await host.Services.GetRequiredService<DeadLetterUpkeep>().RunAsync(cancellation);
        var results = new List<Entity>();
        foreach (var id in ids)
        {
            results.Add((await HistoryAsync(id, cancellation))[0]);
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

    private async Task<string> OwnerAsync(Guid? row, CancellationToken cancellation)
    {
        if (row is not { } id)
        {
            return "-";
        }

        var message = await Crm.RetrieveAsync(
            MessageColumns.Table, id, new ColumnSet(MessageColumns.Case, MessageColumns.Contract), cancellation);
        var owner = message.GetAttributeValue<EntityReference>(MessageColumns.Case)
            ?? message.GetAttributeValue<EntityReference>(MessageColumns.Contract);
        if (owner is null)
        {
            return "-";
        }

        var number = owner.LogicalName == CaseColumns.Table ? "ticketnumber" : ContractColumns.Number;
        Entity found = await Crm.RetrieveAsync(owner.LogicalName, owner.Id, new ColumnSet(number), cancellation);
        return found.GetAttributeValue<string>(number) ?? owner.Id.ToString("D");
    }
}
