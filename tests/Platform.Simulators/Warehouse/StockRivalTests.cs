using Sav.Platform.Simulators.Faults;
using Sav.Platform.Simulators.Warehouse;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Warehouse;

public sealed class StockRivalTests
{
    [Fact]
    public async Task Post_SomebodyElseTakesThePieces_BackordersThem()
    {
        using var folder = new TemporaryFolder();
        var plan = FaultPlan.Seeded(7, new FaultProfile { StockTaken = 1000 });
        await using var warehouse = await WarehouseSimulator.StartAsync(WarehouseWith(folder) with { Faults = plan });
        using var client = new SimulatorClient(warehouse.BaseAddress);
        await client.PutAsync("/stock", """
            [{"article":"BK-1","location":"A","quantity":1},{"article":"BK-1","location":"B","quantity":2}]
            """);

        var (status, order) = await client.PostAsync("/part-orders", "parts/1", Documents.PartOrder(3));
        var (_, stock) = await client.GetAsync("/stock/BK-1");

        Assert.Equal(201, status);
        Assert.Equal((1, 2), (order.GetProperty("shipped").GetInt32(), order.GetProperty("backordered").GetInt32()));
        Assert.Equal(0, stock.GetProperty("available").GetInt32());
        Assert.Equal([KeyValuePair.Create("stock taken", 1L)], plan.Counts);
    }
}
