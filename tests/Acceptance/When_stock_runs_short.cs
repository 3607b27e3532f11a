using System.Net.Http.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Acceptance.Tests;

public sealed class When_stock_runs_short
{
    [Fact]
    public async Task Should_propose_once_order_what_is_approved_and_ship_when_it_arrives()
    {
        await using var hub = await TestHub.StartAsync();
        using var warehouse = new HttpClient { BaseAddress = hub.Host.Warehouse.BaseAddress };
        await PutAsync(warehouse, "stock", new[] { new { Article = SmallTown.Pump, Location = "Annecy", Quantity = 2, Minimum = 2 } });
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "P-4");
        await hub.RequestPumpsAsync(id, quantity: 3);
        await hub.RequestPumpsAsync(id, quantity: 1);
        await hub.SettleAsync();

        var proposal = await ProposalAsync(hub);
        Assert.Equal((0, 2, 4), (proposal["sav_available"], proposal["sav_minimum"], proposal["sav_proposedquantity"]));
        await hub.ChangeAsync("sav_replenishmentproposal", proposal.Id, ("sav_status", new OptionSetValue(743120001)));
        await hub.SettleAsync();
        Assert.Equal("REP-000001", (await ProposalAsync(hub))["sav_documentnumber"]);

        await ReceiveAsync(warehouse, quantity: 4);
        await hub.SettleAsync();
        Assert.All(await hub.RowsOfAsync("sav_partrequest", id), row =>
        {
            Assert.Equal(row["sav_quantity"], row["sav_shippedquantity"]);
            Assert.False(row.Contains("sav_expectedon"));
        });
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    private static async Task<Entity> ProposalAsync(TestHub hub)
    {
        var query = new QueryExpression("sav_replenishmentproposal") { ColumnSet = new ColumnSet(true) };
        return Assert.Single((await hub.Crm.RetrieveMultipleAsync(query, TestContext.Current.CancellationToken)).Entities);
    }

    private static async Task PutAsync<T>(HttpClient client, string path, T rows)
    {
        using var answer = await client.PutAsJsonAsync(path, rows, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task ReceiveAsync(HttpClient warehouse, int quantity)
    {
        using var receipt = new HttpRequestMessage(HttpMethod.Post, "stock-receipts")
        {
            Content = JsonContent.Create(new { Article = SmallTown.Pump, Location = "Annecy", Quantity = quantity }),
        };
        receipt.Headers.Add("Idempotency-Key", "receipt/1");
        using var answer = await warehouse.SendAsync(receipt, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
