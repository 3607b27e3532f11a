using System.Text.Json;
using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Warehouse;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Warehouse;

/// <summary>A warehouse that posts its events to a hub, whose carrier confirms every delivery.</summary>
internal sealed class WarehouseFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly EventReceiver _receiver;
    private readonly WarehouseSimulator _warehouse;

    private WarehouseFixture(TemporaryFolder folder, EventReceiver receiver, WarehouseSimulator warehouse)
    {
        _folder = folder;
        _receiver = receiver;
        _warehouse = warehouse;
        Client = new SimulatorClient(warehouse.BaseAddress);
    }

    public SimulatorClient Client { get; }

    public static async Task<WarehouseFixture> StartAsync(string stock)
    {
        var folder = new TemporaryFolder();
        var receiver = await EventReceiver.StartAsync();
        var options = WarehouseWith(folder, receiver.Address) with { DeliveredPercent = 100 };
        var fixture = new WarehouseFixture(folder, receiver, await WarehouseSimulator.StartAsync(options));
        await fixture.Client.PutAsync("/stock", stock);
        return fixture;
    }

    /// <summary>Orders BK-1 under a key, each for a part request of its own.</summary>
    public Task<(int Status, JsonElement Body)> OrderAsync(int quantity, string key = "parts/1", string article = "BK-1")
    {
        var order = Documents.PartOrder(quantity);
        order["article"] = article;
        return Client.PostAsync("/part-orders", key, order);
    }

    public Task<(int Status, JsonElement Body)> ReceiveAsync(int quantity, string key = "receipt/1") => Client.PostAsync(
        "/stock-receipts", key, JsonNode.Parse($$"""{"article":"BK-1","location":"A","quantity":{{quantity}}}""")!);

    public Task<(int Status, JsonElement Body)> CancelAsync(string key = "cancel/1", string order = "parts/1") =>
        Client.PostAsync("/part-cancellations", key, JsonNode.Parse($$"""
            {"caseId":"{{Documents.Case}}","caseNumber":"CAS-1","partRequestId":"7d3c2b1a-0000-4000-8000-000000000001","orderKey":"{{order}}"}
            """)!);

    public Task<(int Status, JsonElement Body)> ReturnAsync(int quantity, string reason, string key = "return/1", string order = "parts/1") =>
        Client.PostAsync("/part-returns", key, JsonNode.Parse($$"""
            {"caseId":"{{Documents.Case}}","caseNumber":"CAS-1","partRequestId":"7d3c2b1a-0000-4000-8000-000000000001",
             "orderKey":"{{order}}","article":"BK-1","quantity":{{quantity}},"reason":"{{reason}}"}
            """)!);

    /// <summary>Types of all events so far, with what tells them apart.</summary>
    public async Task<IReadOnlyList<ReceivedEvent>> EventsAsync()
    {
        await _warehouse.DrainAsync();
        return [.. _receiver.Events];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _warehouse.DisposeAsync();
        await _receiver.DisposeAsync();
        _folder.Dispose();
    }
}
