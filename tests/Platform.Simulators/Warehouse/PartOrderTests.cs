using Sav.Platform.Simulators.Warehouse;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Warehouse;

public sealed class PartOrderTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EventReceiver _receiver = null!;
    private WarehouseSimulator _warehouse = null!;
    private SimulatorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await EventReceiver.StartAsync();
        _warehouse = await WarehouseSimulator.StartAsync(WarehouseWith(_folder, _receiver.Address) with { DeliveredPercent = 0 });
        _client = new SimulatorClient(_warehouse.BaseAddress);
        await _client.PutAsync("/stock", """
            [{"article":"BK-1","location":"A","quantity":1},{"article":"BK-1","location":"B","quantity":2},
             {"article":"BK-2","location":"A","quantity":0}]
            """);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _warehouse.DisposeAsync();
        await _receiver.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Post_AllInStock_ShipsAllFromTheFullestLocationFirst()
    {
        var (status, body) = await _client.PostAsync("/part-orders", "parts/1", Documents.PartOrder(2));
        var (_, stock) = await _client.GetAsync("/stock/BK-1");

        Assert.Equal(201, status);
        Assert.Equal(
            """
            {"number":"ORD-000001","idempotencyKey":"parts/1","caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "partRequestId":"7d3c2b1a-0000-4000-8000-000000000001","article":"BK-1","quantity":2,
            "shipped":2,"backordered":0,"expectedOn":null}
            """.ReplaceLineEndings(""),
            body.GetRawText());
        Assert.Equal(
            """{"article":"BK-1","available":1,"locations":[{"location":"A","quantity":1},{"location":"B","quantity":0}]}""",
            stock.GetRawText());
    }

    [Fact]
    public async Task Post_MoreThanInStock_ShipsWhatIsThereAndBackordersTheRest()
    {
        var (_, body) = await _client.PostAsync("/part-orders", "parts/1", Documents.PartOrder(5));
        await _warehouse.DrainAsync();

        Assert.Equal((3, 2), (body.GetProperty("shipped").GetInt32(), body.GetProperty("backordered").GetInt32()));
        var events = _receiver.Events.ToArray();
        Assert.Equal(["sav.parts.shipped.v1", "sav.parts.backordered.v1"], events.Select(e => e.Type));
        Assert.Equal([3, 2], events.Select(e => e.Data.GetProperty("quantity").GetInt32()));
        Assert.Equal(body.GetProperty("expectedOn").GetString(), events[1].Data.GetProperty("expectedOn").GetString());
    }

    [Fact]
    public async Task Post_NothingInStock_AnnouncesNoShipment()
    {
        var order = Documents.PartOrder(1);
        order["article"] = "BK-2";

        await _client.PostAsync("/part-orders", "parts/1", order);
        await _warehouse.DrainAsync();

        Assert.Equal("sav.parts.backordered.v1", Assert.Single(_receiver.Events).Type);
    }

    [Fact]
    public async Task Post_Repeated_TakesStockOnce()
    {
        await _client.PostAsync("/part-orders", "parts/1", Documents.PartOrder(2));
        var (status, _) = await _client.PostAsync("/part-orders", "parts/1", Documents.PartOrder(2));

        Assert.Equal(200, status);
        Assert.Equal(new WarehouseTotals(2, 2, 1, 1, 2, 0), await _warehouse.TotalsAsync());
    }

    [Fact]
    public async Task Post_ArticleNotKept_IsRefused()
    {
        var order = Documents.PartOrder(1);
        order["article"] = "BK-9";

        var (status, body) = await _client.PostAsync("/part-orders", "parts/1", order);

        Assert.Equal((422, "article_unknown"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task PutStock_KnownLocation_ReplacesTheQuantity()
    {
        var (_, answer) = await _client.PutAsync("/stock", """[{"article":"BK-1","location":"A","quantity":40}]""");
        var (_, stock) = await _client.GetAsync("/stock/BK-1");

        Assert.Equal("""{"received":1,"created":0,"updated":1}""", answer.GetRawText());
        Assert.Equal(42, stock.GetProperty("available").GetInt32());
    }
}
