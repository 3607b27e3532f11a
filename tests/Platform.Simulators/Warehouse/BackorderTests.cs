using System.Text.Json;

namespace Sav.Platform.Simulators.Tests.Warehouse;

public sealed class BackorderTests : IAsyncLifetime
{
    private WarehouseFixture _warehouse = null!;

    public async ValueTask InitializeAsync() =>
        _warehouse = await WarehouseFixture.StartAsync("""[{"article":"BK-1","location":"A","quantity":1}]""");

    public ValueTask DisposeAsync() => _warehouse.DisposeAsync();

    [Fact]
    public async Task Order_InStock_IsShippedThenDelivered()
    {
        await _warehouse.OrderAsync(1);

        Assert.Equal(["sav.parts.shipped.v1 1", "sav.parts.delivered.v1 1"], await StoryAsync());
    }

    [Fact]
    public async Task Receipt_EnoughForAll_ShipsWhatWaited()
    {
        await _warehouse.OrderAsync(3);

        var (status, receipt) = await _warehouse.ReceiveAsync(5);

        Assert.Equal((201, 2), (status, receipt.GetProperty("shipped").GetInt32()));
        Assert.Equal(
            [
                "sav.parts.shipped.v1 1", "sav.parts.delivered.v1 1", "sav.parts.backordered.v1 2 r1", "sav.parts.shipped.v1 2",
                "sav.parts.delivered.v1 2",
            ],
            await StoryAsync());
        var (_, stock) = await _warehouse.Client.GetAsync("/stock/BK-1");
        Assert.Equal(3, stock.GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task Receipt_TooLittle_ServesTheOldestAndGivesTheOthersANewDate()
    {
        await _warehouse.OrderAsync(2, "parts/1");
        await _warehouse.OrderAsync(2, "parts/2");

        await _warehouse.ReceiveAsync(2);

        var (_, orders) = await _warehouse.Client.GetAsync("/part-orders?after=");
        Assert.Equal([2, 1], orders.GetProperty("items").EnumerateArray().Select(order => order.GetProperty("shipped").GetInt32()));
        Assert.Equal("sav.parts.backordered.v1 1 r2", (await StoryAsync())[^1]);
    }

    [Fact]
    public async Task Receipt_Repeated_ShipsOnce()
    {
        await _warehouse.OrderAsync(3);
        await _warehouse.ReceiveAsync(5);

        var (status, _) = await _warehouse.ReceiveAsync(5);

        Assert.Equal(200, status);
        var (_, stock) = await _warehouse.Client.GetAsync("/stock/BK-1");
        Assert.Equal(3, stock.GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task Order_ThatTakesStockUnderItsMinimum_AnnouncesItOnce()
    {
        await _warehouse.Client.PutAsync("/stock", """[{"article":"BK-1","location":"A","quantity":6,"minimum":5}]""");

        await _warehouse.OrderAsync(1, "parts/1");
        await _warehouse.OrderAsync(2, "parts/2");
        await _warehouse.OrderAsync(1, "parts/3");

        var low = Assert.Single(await _warehouse.EventsAsync(), e => e.Type == "sav.stock.low.v1");
        Assert.Equal("BK-1", low.Subject);
        Assert.Equal(
            """{"article":"BK-1","available":3,"minimum":5,"proposedQuantity":7,"observedOn":"2026-03-02T08:15:00Z"}""",
            low.Data.GetRawText());
    }

    [Fact]
    public async Task Replenish_Twice_GivesOneDocument()
    {
        var order = System.Text.Json.Nodes.JsonNode.Parse($$"""{"proposalId":"{{Documents.Case}}","article":"BK-1","quantity":7}""")!;

        var (first, document) = await _warehouse.Client.PostAsync("/replenishments", "replenishment/1", order);
        var (second, _) = await _warehouse.Client.PostAsync("/replenishments", "replenishment/1", order);

        Assert.Equal((201, 200, "REP-000001"), (first, second, document.GetProperty("number").GetString()));
    }

    private async Task<IReadOnlyList<string>> StoryAsync() =>
    [
        .. (await _warehouse.EventsAsync()).Select(e => $"{e.Type} {e.Data.GetProperty("quantity")}"
            + (e.Data.TryGetProperty("revision", out JsonElement revision) ? $" r{revision}" : "")),
    ];
}
