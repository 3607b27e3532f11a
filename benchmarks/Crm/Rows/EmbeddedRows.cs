using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse;
using Sav.Plugins.Cases;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>The work done by the embedded Dataverse, each request as a client sends it.</summary>
internal sealed class EmbeddedRows : IUnitRows, IAsyncDisposable
{
    private static readonly string[] Columns =
    [
        "sav_serialnumber", "sav_name", "sav_soldon", "sav_warrantyend", "sav_warrantypartspercent", "sav_customerid", "sav_productid", "statecode",
    ];

    private readonly DataverseOrganization _organisation;
    private readonly Units _units;

    private EmbeddedRows(DataverseOrganization organisation, Units units)
    {
        _organisation = organisation;
        _units = units;
    }

    private IOrganizationServiceAsync2 Service => _organisation.Service;

    public static async Task<EmbeddedRows> OpenAsync(string store, Units units, bool withPlugins = false) =>
        new(await OpenAsync(store, withPlugins), units);

    public static Task<DataverseOrganization> OpenAsync(string store, bool withPlugins) => DataverseOrganization.OpenAsync(
        new DataverseOptions
        {
            SolutionFolder = Organisation.SolutionFolder(),
            StoreFile = store,
            PluginAssemblies = withPlugins ? [typeof(DecideEntitlement).Assembly] : [],
        },
        CancellationToken.None);

    public void Create(int worker, int number) => Service.Create(_units.Row(number));

    public void Update(int worker, int number) =>
        Service.Update(new Entity(Units.Table, Units.Id(number)) { ["sav_name"] = Units.Serial(Random.Shared.Next()) });

    public void RetrieveById(int worker, int number) => Service.Retrieve(Units.Table, Units.Id(number), new ColumnSet(Columns));

    public void RetrieveByKey(int worker, int number)
    {
        var key = new KeyAttributeCollection { ["sav_serialnumber"] = Units.Serial(number), ["sav_productid"] = Units.Product };
        Service.Execute(new RetrieveRequest { Target = new EntityReference(Units.Table, key), ColumnSet = new ColumnSet(Columns) });
    }

    public int Query(int worker, int customer)
    {
        var query = new QueryExpression(Units.Table) { ColumnSet = new ColumnSet("sav_serialnumber", "sav_name", "sav_soldon") };
        query.Criteria.AddCondition("sav_soldon", ConditionOperator.GreaterEqual, Units.FilterSoldOn);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder("sav_soldon", OrderType.Ascending);
        var link = query.AddLink("account", "sav_customerid", "accountid");
        link.EntityAlias = "customer";
        link.Columns = new ColumnSet("name");
        link.LinkCriteria.AddCondition("sav_customernumber", ConditionOperator.Equal, Units.CustomerNumber(customer));
        return Service.RetrieveMultiple(query).Entities.Count;
    }

    public ValueTask DisposeAsync() => _organisation.DisposeAsync();
}
