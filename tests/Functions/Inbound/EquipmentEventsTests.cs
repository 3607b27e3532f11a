using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class EquipmentEventsTests
{
    private readonly InboundFixture _inbound = new();
    private readonly EntityReference _customer;
    private readonly Guid _product;

    public EquipmentEventsTests()
    {
        _customer = _inbound.Customer("C-1");
        _product = _inbound.Crm.Add(new Entity("product") { ["productnumber"] = "PUMP", ["name"] = "Pump" });
    }

    private Entity Unit => Assert.Single(_inbound.Crm.Rows(EquipmentColumns.Table));

    [Fact]
    public async Task Apply_UnitIsNew_IsWrittenDown()
    {
        await DeliverAsync();

        Assert.Equal(("Pump, SN-1", "SN-1", "ORD-7"), (Unit["sav_name"], Unit["sav_serialnumber"], Unit["sav_ordernumber"]));
        Assert.Equal(_product, Unit.GetAttributeValue<EntityReference>("sav_productid").Id);
        Assert.Equal(_customer.Id, Unit.GetAttributeValue<EntityReference>("sav_customerid").Id);
        Assert.Equal((new DateTime(2026, 2, 20), new DateTime(2026, 2, 20)), (Unit["sav_deliveredon"], Unit["sav_soldon"]));
        Assert.Equal((24, 743120000), (Unit["sav_warrantymonths"], Unit.GetAttributeValue<OptionSetValue>("sav_warrantystartsat").Value));
        Assert.Equal("Europe/Berlin", Unit["sav_timezone"]);
    }

    [Fact]
    public async Task Apply_ToldAgainByAnotherEvent_ChangesNothing()
    {
        await DeliverAsync();
        await DeliverAsync(deliveredOn: "2026-02-25");

        Assert.Equal(new DateTime(2026, 2, 20), Unit["sav_deliveredon"]);
        Assert.Equal(2, _inbound.Inbox.Count);
    }

    [Fact]
    public async Task Apply_UnitOfAnotherCustomer_IsExplained()
    {
        await DeliverAsync();
        _inbound.Customer("C-2");

        await DeliverAsync(customer: "C-2");

        var (_, reason, description) = Assert.Single(_inbound.Actions.DeadLettered);
        Assert.Equal("holder_differs", reason);
        Assert.Contains("appartient à un autre client", description);
    }

    [Theory]
    [InlineData("C-404", "PUMP", "customer_unknown")]
    [InlineData("C-1", "PUMP-404", "article_unknown")]
    public async Task Apply_NumberUnknown_IsExplained(string customer, string article, string reason)
    {
        await DeliverAsync(customer, article);

        Assert.Equal(reason, Assert.Single(_inbound.Actions.DeadLettered).Reason);
        Assert.Empty(_inbound.Crm.Rows(EquipmentColumns.Table));
    }

    private Task DeliverAsync(string customer = "C-1", string article = "PUMP", string deliveredOn = "2026-02-20") => _inbound.ApplyAsync(
        "sav.equipment.delivered.v1",
        "SN-1",
        $$"""
        {"serialNumber":"SN-1","article":"{{article}}","customerNumber":"{{customer}}","deliveredOn":"{{deliveredOn}}","orderNumber":"ORD-7",
         "warrantyMonths":24}
        """);
}
