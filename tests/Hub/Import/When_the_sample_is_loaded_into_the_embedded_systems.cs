using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Import;
using Sav.Platform.Dataverse;
using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Warehouse;
using Sav.Plugins.ServiceContracts;

namespace Sav.Hub.Tests.Import;

public sealed class When_the_sample_is_loaded_into_the_embedded_systems : IAsyncLifetime
{
    private readonly TemporaryFolder _stores = new();
    private DataverseOrganization _crm = null!;
    private ErpSimulator _erp = null!;
    private WarehouseSimulator _warehouse = null!;

    public async ValueTask InitializeAsync()
    {
        _crm = await DataverseOrganization.OpenAsync(
            new DataverseOptions
            {
                SolutionFolder = Path.Combine(Folders.Repository, "solution"),
                StoreFile = Path.Combine(_stores.Path, "crm.db"),
                PluginAssemblies = [typeof(ValidateServiceContract).Assembly],
            },
            TestContext.Current.CancellationToken);
        _erp = await ErpSimulator.StartAsync(
            new ErpOptions { StoreFile = Path.Combine(_stores.Path, "erp.db"), KeyId = "test", Secret = new byte[32] });
        _warehouse = await WarehouseSimulator.StartAsync(
            new WarehouseOptions { StoreFile = Path.Combine(_stores.Path, "warehouse.db"), KeyId = "test", Secret = new byte[32] });
    }

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        await _erp.DisposeAsync();
        await _crm.DisposeAsync();
        _stores.Dispose();
    }

    [Fact]
    public async Task Should_arrive_complete_however_often_it_is_loaded()
    {
        await LoadAsync();
        await LoadAsync();

        Assert.Equal((22, 18), (await CountAsync("account"), await CountAsync("contact")));
        Assert.Equal((17, 115), (await CountAsync("product"), await CountAsync("sav_installedequipment")));
        Assert.Equal((37, 59), (await CountAsync("sav_servicecontract"), await CountAsync("sav_contractline")));
        Assert.Equal((3, 2), (await CountAsync("sav_site"), await CountAsync("sav_recallcampaign")));
        Assert.Equal(6, await CountAsync("sav_recalledunit"));
        Assert.Equal((5, 5), (await CountAsync("sav_quotabook"), await CountQuotasAsync()));
        var erp = await _erp.TotalsAsync();
        Assert.Equal((40, 17), (erp.Customers, erp.Prices));
        var warehouse = await _warehouse.TotalsAsync();
        Assert.Equal((17, 2), (warehouse.Articles, warehouse.Locations));
    }

    [Fact]
    public async Task Should_put_the_signed_contracts_into_force()
    {
        await LoadAsync();

        var contracts = await _crm.Service.RetrieveMultipleAsync(
            new QueryExpression("sav_servicecontract") { ColumnSet = new ColumnSet("statuscode", "sav_startson") }, default);

        // Of the signed contracts some are of customers on credit hold, and 2 come suspended.
        Assert.Equal(32, contracts.Entities.Count(contract => contract.GetAttributeValue<OptionSetValue>("statuscode").Value == 743120001));
        Assert.Equal(3, contracts.Entities.Count(contract => contract.GetAttributeValue<OptionSetValue>("statuscode").Value == 743120002));
        Assert.Contains(contracts.Entities, contract => contract.GetAttributeValue<DateTime>("sav_startson") == new DateTime(2022, 5, 20));
    }

    [Fact]
    public async Task Should_compute_the_days_of_a_warranty_from_its_start_event()
    {
        await LoadAsync();

        var query = new QueryExpression("sav_installedequipment") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_serialnumber", ConditionOperator.Equal, "EXPRO3-25011");
        var unit = Assert.Single((await _crm.Service.RetrieveMultipleAsync(query, default)).Entities);

        Assert.Equal(new DateTime(2025, 10, 6), unit["sav_warrantystarton"]);
        Assert.Equal(
            (new DateTime(2026, 10, 5), new DateTime(2026, 1, 5), new DateTime(2027, 10, 5)),
            (unit["sav_warrantylabourend"], unit["sav_warrantytravelend"], unit["sav_warrantypartsend"]));
    }

    private async Task<int> CountQuotasAsync()
    {
        var query = new QueryExpression("sav_contractline");
        query.Criteria.AddCondition("sav_quotaremaining", ConditionOperator.GreaterThan, 0m);
        return (await _crm.Service.RetrieveMultipleAsync(query, default)).Entities.Count;
    }

    private async Task LoadAsync()
    {
        using var erp = new HttpClient { BaseAddress = _erp.BaseAddress };
        using var warehouse = new HttpClient { BaseAddress = _warehouse.BaseAddress };
        var organisation = new SampleSource(Folders.Sample, new ImportOptions()).Read(new ImportReport());
        await new OrganisationLoader(new CrmLoader(_crm.Service), new ErpLoader(erp), new WarehouseLoader(warehouse))
            .LoadAsync(organisation, progress: null, TestContext.Current.CancellationToken);
    }

    private async Task<int> CountAsync(string table) =>
        (await _crm.Service.RetrieveMultipleAsync(new QueryExpression(table), default)).Entities.Count;
}
