using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class SaleTests
{
    private const string Sale = """
        {"customerNumber":"C-1","units":[{"serialNumber":"SN-1","article":"BK-1","deliveredOn":"2026-02-20","warrantyMonths":24}],
         "contract":{"contractNumber":"K-1","serviceLevelCode":"GOLD","startsOn":"2026-03-01","endsOn":"2027-02-28","price":1200,
          "currency":"EUR","billingInterval":"quarterly","lines":[
          {"scope":"equipment","serialNumber":"SN-1","labourPercent":100,"travelPercent":100,"partsPercent":50,"assistancePercent":100}]}}
        """;

    [Fact]
    public async Task Post_UnitAndContract_TellsBothOnce()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await EventReceiver.StartAsync();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder, receiver.Address));
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);

        var (status, sale) = await client.PostAsync("/sales", "sale/1", JsonNode.Parse(Sale)!);
        await client.PostAsync("/sales", "sale/1", JsonNode.Parse(Sale)!);
        await erp.DrainAsync();

        Assert.Equal((201, "SAL-000001"), (status, sale.GetProperty("number").GetString()));
        Assert.Equal(2, receiver.Events.Count);
        var delivered = Assert.Single(receiver.Events, told => told.Type == "sav.equipment.delivered.v1");
        Assert.Equal(("SN-1", "C-1", "SAL-000001"), (delivered.Subject, delivered.Text("customerNumber"), delivered.Text("orderNumber")));
        var sold = Assert.Single(receiver.Events, told => told.Type == "sav.contract.sold.v1");
        Assert.Equal(("K-1", "GOLD", "quarterly"), (sold.Subject, sold.Text("serviceLevelCode"), sold.Text("billingInterval")));
    }

    [Fact]
    public async Task Post_NothingSold_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder));
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);

        var (status, _) = await client.PostAsync("/sales", "sale/1", JsonNode.Parse("""{"customerNumber":"C-1","units":[]}""")!);

        Assert.Equal(422, status);
    }

    [Fact]
    public async Task Post_BlockAndRelease_AreToldWithTheirTime()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await EventReceiver.StartAsync();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder, receiver.Address));
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);

        await client.PostAsync("/customers/C-1/block", null, new JsonObject());
        var (_, blocked) = await client.GetAsync("/customers/C-1");
        await client.PostAsync("/customers/C-1/release", null, new JsonObject());
        var (missing, _) = await client.PostAsync("/customers/C-404/block", null, new JsonObject());
        await erp.DrainAsync();

        Assert.True(blocked.GetProperty("blocked").GetBoolean());
        Assert.Equal(404, missing);
        Assert.Equal([true, false], receiver.Events.Select(told => told.Data.GetProperty("onHold").GetBoolean()));
        Assert.All(receiver.Events, told => Assert.Equal(("C-1", "2026-03-02T08:15:00Z"), (told.Subject, told.Text("since"))));
    }
}
