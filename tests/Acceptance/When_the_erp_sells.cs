using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_the_erp_sells
{
    private const int ContractActive = 743120001;
    private const int ContractSuspended = 743120002;

    [Fact]
    public async Task Should_know_unit_and_contract_and_stop_both_when_credit_is_stopped()
    {
        await using var hub = await TestHub.StartAsync();
        using var erp = new ErpDesk(hub);

        await erp.SellAsync(new
        {
            customerNumber = SmallTown.OutOfCoverage,
            units = new[] { new { serialNumber = "SOLD-1", article = SmallTown.Pump, deliveredOn = "2026-02-20", warrantyMonths = 24 } },
            contract = new
            {
                contractNumber = "K-1", serviceLevelCode = "STANDARD", startsOn = "2026-03-01", endsOn = "2027-02-28", price = 1200,
                currency = "EUR", billingInterval = "quarterly",
                lines = new[]
                {
                    new
                    {
                        scope = "equipment", serialNumber = "SOLD-1", article = SmallTown.Pump, soldOn = "2026-02-20", labourPercent = 100,
                        travelPercent = 100, partsPercent = 50, assistancePercent = 100,
                    },
                },
            },
        });
        var sold = await FindAsync(hub, "sav_servicecontract", "sav_number", "K-1");
        var unit = await FindAsync(hub, "sav_installedequipment", "sav_serialnumber", "SOLD-1");
        await erp.BlockAsync(SmallTown.OutOfCoverage);
        var stopped = await FindAsync(hub, "sav_servicecontract", "sav_number", "K-1");

        Assert.Equal(ContractActive, sold.ChoiceOf("statuscode"));
        Assert.Equal(new DateTime(2026, 2, 20), unit.GetAttributeValue<DateTime>("sav_warrantystarton"));
        Assert.Equal(ContractSuspended, stopped.ChoiceOf("statuscode"));
        Assert.Equal(0, (await hub.Host.Bus.GetCountsAsync(TestContext.Current.CancellationToken)).Sum(count => count.DeadLettered));
    }

    private static async Task<Entity> FindAsync(TestHub hub, string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Assert.Single((await hub.Crm.RetrieveMultipleAsync(query, TestContext.Current.CancellationToken)).Entities);
    }
}
