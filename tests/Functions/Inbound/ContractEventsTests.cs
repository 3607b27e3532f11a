using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class ContractEventsTests
{
    private readonly InboundFixture _inbound = new();

    public ContractEventsTests()
    {
        _inbound.Customer("C-1");
        _inbound.Crm.Add(new Entity("sav_servicelevel") { ["sav_code"] = "GOLD" });
        _inbound.Crm.Add(new Entity("transactioncurrency") { ["isocurrencycode"] = "EUR" });
        _inbound.Crm.Add(new Entity("product") { ["productnumber"] = "PUMP", ["name"] = "Pump" });
    }

    [Fact]
    public async Task Apply_ContractIsNew_IsWrittenDownWithItsLinesAndPutIntoForce()
    {
        await SellAsync();

        var contract = Assert.Single(_inbound.Crm.Rows(ContractColumns.Table));
        Assert.Equal(("K-1", 1200m), (contract["sav_number"], contract.GetAttributeValue<Money>("sav_price").Value));
        Assert.Equal((new DateTime(2026, 3, 1), "Europe/Berlin"), (contract["sav_startson"], contract["sav_timezone"]));
        Assert.Equal((int)ContractStatusCode.Active, contract.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(743120001, contract.GetAttributeValue<OptionSetValue>("sav_billinginterval").Value);
        Assert.Equal(["K-1/1", "K-1/2"], _inbound.Crm.Rows(ContractLineColumns.Table).Select(line => line["sav_number"]));
        Assert.Equal(contract.Id, Assert.Single(_inbound.Inbox).GetAttributeValue<EntityReference>("sav_servicecontractid").Id);
        Assert.Equal(1, _inbound.Crm.Writes);
    }

    [Fact]
    public async Task Apply_UnitNotDeliveredYet_IsWrittenDownAndCompletedByItsDelivery()
    {
        await SellAsync();
        await DeliverAsync();

        AssertUnit();
    }

    [Fact]
    public async Task Apply_UnitDeliveredBefore_IsTheOneThatTheLineCovers()
    {
        await DeliverAsync();
        await SellAsync();

        AssertUnit();
    }

    [Fact]
    public async Task Apply_UnitUnknownAndWithoutArticle_LeavesNothing()
    {
        await SellAsync(article: "null");

        Assert.Equal("equipment_unknown", Assert.Single(_inbound.Actions.DeadLettered).Reason);
        Assert.Empty(_inbound.Crm.Rows(ContractColumns.Table));
        Assert.Empty(_inbound.Inbox);
    }

    [Fact]
    public async Task Apply_SoldAgainByAnotherEvent_ChangesNothing()
    {
        await SellAsync();
        await SellAsync(price: 7);

        Assert.Equal(1200m, Assert.Single(_inbound.Crm.Rows(ContractColumns.Table)).GetAttributeValue<Money>("sav_price").Value);
        Assert.Equal(2, _inbound.Inbox.Count);
    }

    [Fact]
    public async Task Apply_NumberTakenWhileItWasRead_IsDeliveredAgain()
    {
        _inbound.Crm.AfterRead = () =>
        {
            _inbound.Crm.AfterRead = null;
            _inbound.Crm.Add(new Entity(ContractLineColumns.Table) { ["sav_number"] = "K-1/2" });
        };

        await Assert.ThrowsAsync<FaultException<OrganizationServiceFault>>(() => SellAsync());

        Assert.Empty(_inbound.Inbox);
        Assert.Empty(_inbound.Actions.Completed);
    }

    [Fact]
    public async Task Apply_NumberOfAnotherCustomer_IsExplained()
    {
        await SellAsync();
        _inbound.Customer("C-2");

        await SellAsync(customer: "C-2");

        Assert.Equal("contract_number_taken", Assert.Single(_inbound.Actions.DeadLettered).Reason);
    }

    [Theory]
    [InlineData("GOLD", "weekly", "event_malformed")]
    [InlineData("LEAD", "monthly", "level_unknown")]
    public async Task Apply_WordUnknown_IsExplained(string level, string interval, string reason)
    {
        await SellAsync(level: level, interval: interval);

        Assert.Equal(reason, Assert.Single(_inbound.Actions.DeadLettered).Reason);
    }

    private void AssertUnit()
    {
        var unit = Assert.Single(_inbound.Crm.Rows(EquipmentColumns.Table));
        Assert.Equal((new DateTime(2026, 2, 1), new DateTime(2026, 2, 20)), (unit["sav_soldon"], unit["sav_deliveredon"]));
        var line = _inbound.Crm.Rows(ContractLineColumns.Table).First();
        Assert.Equal(unit.Id, line.GetAttributeValue<EntityReference>("sav_installedequipmentid").Id);
    }

    private Task DeliverAsync() => _inbound.ApplyAsync(
        "sav.equipment.delivered.v1",
        "SN-1",
        """
        {"serialNumber":"SN-1","article":"PUMP","customerNumber":"C-1","deliveredOn":"2026-02-20","soldOn":"2026-02-01"}
        """);

    private Task SellAsync(
        string customer = "C-1", string article = "\"PUMP\"", decimal price = 1200, string level = "GOLD", string interval = "quarterly") =>
        _inbound.ApplyAsync(
            "sav.contract.sold.v1",
            "K-1",
            FormattableString.Invariant($$"""
            {"contractNumber":"K-1","customerNumber":"{{customer}}","serviceLevelCode":"{{level}}","startsOn":"2026-03-01",
             "endsOn":"2027-02-28","price":{{price}},"currency":"EUR","billingInterval":"{{interval}}","lines":[
              {"scope":"equipment","serialNumber":"SN-1","article":{{article}},"soldOn":"2026-02-01","labourPercent":100,"travelPercent":100,
               "partsPercent":50,"assistancePercent":100},
              {"scope":"productFamily","productFamily":"Pumps","labourPercent":50,"travelPercent":0,"partsPercent":0,"assistancePercent":0}]}
            """));
}
