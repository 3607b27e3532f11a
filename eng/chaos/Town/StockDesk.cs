using System.Net.Http.Json;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Hub.OneMachine;

namespace Sav.Chaos.Town;

/// <summary>
/// Every day one article has a single piece left, so that the first order makes it run short; staff approve what is proposed then.
/// </summary>
internal sealed class StockDesk(HubHost host, IOrganizationServiceAsync2 crm)
{
    private const int Proposed = 743120000;
    private const int Ordered = 743120001;

    /// <summary>Counts the article anew.</summary>
    public async Task RunShortAsync(CancellationToken cancellation)
    {
        using var warehouse = new HttpClient { BaseAddress = host.Warehouse.BaseAddress };
        using var answer = await warehouse.PutAsJsonAsync(
            "stock", new[] { new { Article = KillTown.Valve, KillTown.Location, Quantity = 1, Minimum = 1 } }, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Orders what the warehouse has proposed.</summary>
    public async Task ApproveAsync(CancellationToken cancellation)
    {
        var query = new QueryExpression("sav_replenishmentproposal") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_status", ConditionOperator.Equal, Proposed);
        foreach (var proposal in await Rows.AllAsync(crm, query, cancellation))
        {
            await crm.UpdateAsync(
                new Entity(proposal.LogicalName, proposal.Id) { ["sav_status"] = new OptionSetValue(Ordered) }, cancellation);
        }
    }
}
