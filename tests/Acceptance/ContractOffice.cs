using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Contracts;

namespace Sav.Acceptance.Tests;

/// <summary>
/// What staff and the daily runs do with the contracts of a hub. Days are counted from today, because the hub's clock is the real one.
/// </summary>
internal sealed class ContractOffice(TestHub hub)
{
    private const int First = 743120000;

    public static DateTime Today { get; } = TimeProvider.System.GetUtcNow().UtcDateTime.Date;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A contract at 1,200.00 a year, billed each month in advance, in force.</summary>
    public async Task<EntityReference> ContractAsync(DateTime firstDay, Action<Entity>? change = null)
    {
        var row = new Entity("sav_servicecontract")
        {
            ["sav_name"] = "C-90",
            ["sav_number"] = "C-90",
            ["sav_customerid"] = await FindAsync("account", "sav_customernumber", SmallTown.UnderWarranty),
            ["sav_servicelevelid"] = await FindAsync("sav_servicelevel", "sav_code", "GOLD"),
            ["sav_startson"] = firstDay,
            ["sav_endson"] = firstDay.AddMonths(12).AddDays(-1),
            ["sav_timezone"] = "Europe/Paris",
            ["sav_price"] = new Money(1200m),
            ["sav_billinginterval"] = new OptionSetValue(First),
        };
        change?.Invoke(row);
        var contract = new EntityReference("sav_servicecontract", await hub.Crm.CreateAsync(row, Stop));
        await hub.Crm.CreateAsync(
            new Entity("sav_contractline")
            {
                ["sav_name"] = "C-90/1",
                ["sav_number"] = "C-90/1",
                ["sav_servicecontractid"] = contract,
                ["sav_scope"] = new OptionSetValue(First + 2),
                ["sav_coversdefects"] = true,
                ["sav_labourpercent"] = 100m,
            },
            Stop);
        await hub.Crm.UpdateAsync(new Entity(contract.LogicalName, contract.Id) { ["statuscode"] = new OptionSetValue(First + 1) }, Stop);
        return contract;
    }

    /// <summary>The daily billing, beside whatever else is running.</summary>
    public Task BillAsync() => new BillDueInstalments(
        new DueInstalments(hub.Crm, TimeProvider.System), NullLogger<BillDueInstalments>.Instance).RunAsync(null!, Stop);

    public Task<Guid> CancelAsync(EntityReference contract, DateTime effectiveOn) => hub.Crm.CreateAsync(
        new Entity("sav_contractchange")
        {
            ["sav_servicecontractid"] = contract,
            ["sav_kind"] = new OptionSetValue(First + 4),
            ["sav_effectiveon"] = effectiveOn,
            ["sav_reason"] = "Déménagement",
        },
        Stop);

    public async Task<IReadOnlyList<Entity>> RowsAsync(string table, string column, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        query.AddOrder("createdon", OrderType.Ascending);
        return [.. (await hub.Crm.RetrieveMultipleAsync(query, Stop)).Entities];
    }

    /// <summary>What the ERP has of a kind, in the order of the numbers.</summary>
    public async Task<IReadOnlyList<JsonElement>> DocumentsAsync(string kind)
    {
        using var erp = new HttpClient { BaseAddress = hub.Host.Erp.BaseAddress };
        var page = await erp.GetFromJsonAsync<JsonElement>($"{kind}?after=&limit=500", Stop);
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    private async Task<EntityReference> FindAsync(string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return (await hub.Crm.RetrieveMultipleAsync(query, Stop)).Entities.Single().ToEntityReference();
    }
}
