using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Reconciliation;
using Sav.Hub.OneMachine;
using Sav.Hub.Reconciliation;
using Sav.Hub.Running;
using Sav.Hub.Staff;

namespace Sav.Acceptance.Tests;

/// <summary>A whole hub on a temporary store, loaded with <see cref="SmallTown"/>.</summary>
public sealed class TestHub : IAsyncDisposable
{
    private const int FirstValue = 743120000;

    private readonly StoreFolder _store;
    private readonly CaseDesk _desk;
    private readonly OrganisationIndex _index;

    private TestHub(StoreFolder store, HubHost host, OrganisationIndex index)
    {
        _store = store;
        Host = host;
        _index = index;
        _desk = new CaseDesk(host.Crm.Service, index, new StaffRules(SmallTown.Organisation, seed: 1));
    }

    public HubHost Host { get; }

    public IOrganizationServiceAsync2 Crm => Host.Crm.Service;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestHub> StartAsync(Func<HubHostOptions, HubHostOptions>? configure = null)
    {
        var store = StoreFolder.Temporary();
        var options = new HubHostOptions
        {
            Store = store, LogLevel = Microsoft.Extensions.Logging.LogLevel.None, UnansweredQuotePercent = 0, CancelledInvoicePercent = 0,
        };
        var host = await HubHost.StartAsync(configure?.Invoke(options) ?? options, Stop);
        await OrganisationLoad.LoadAsync(host, SmallTown.Organisation, new NoProgress(), Stop);
        return new TestHub(store, host, await OrganisationIndex.ReadAsync(host.Crm.Service, Stop));
    }

    /// <summary>Opens a defect case and returns its id.</summary>
    public Task<Guid> OpenAsync(string customer, string number) => _desk.OpenAsync(SmallTown.Defect(customer, number), number, Stop);

    /// <summary>Adds an hour of labour at 62.01: an amount that half cannot share evenly.</summary>
    public Task<Guid> AddLabourAsync(Guid caseId) => Crm.CreateAsync(
        new Entity("sav_workline")
        {
            ["sav_name"] = "Réparation",
            ["sav_incidentid"] = new EntityReference("incident", caseId),
            ["sav_category"] = new OptionSetValue(FirstValue),
            ["sav_quantity"] = 1m,
            ["sav_unitprice"] = new Money(62.01m),
        },
        Stop);

    public Task<Guid> RequestPumpsAsync(Guid caseId, int quantity) => Crm.CreateAsync(
        new Entity("sav_partrequest")
        {
            ["sav_name"] = "Pompe",
            ["sav_incidentid"] = new EntityReference("incident", caseId),
            ["sav_productid"] = _index.Product(SmallTown.Pump),
            ["sav_quantity"] = quantity,
        },
        Stop);

    public Task CloseAsync(Guid caseId) => Crm.ExecuteAsync(
        new CloseIncidentRequest
        {
            IncidentResolution = new Entity("incidentresolution")
            {
                ["subject"] = "Terminé",
                ["incidentid"] = new EntityReference("incident", caseId),
            },
            Status = new OptionSetValue(5),
        },
        Stop);

    /// <summary>Gives back some of what the first closure billed, and waits for the ERP's answer.</summary>
    public async Task<Guid> CreditAsync(Guid caseId, decimal amount)
    {
        var invoice = (await RowsOfAsync("sav_caseinvoice", caseId))[0];
        var credit = await Crm.CreateAsync(
            new Entity("sav_casecredit")
            {
                ["sav_caseinvoiceid"] = invoice.ToEntityReference(), ["sav_amount"] = new Money(amount), ["sav_reason"] = "Retard",
            },
            Stop);
        await SettleAsync();
        return credit;
    }

    public Task CancelCaseAsync(Guid caseId) =>
        ChangeAsync("incident", caseId, ("statecode", new OptionSetValue(2)), ("statuscode", new OptionSetValue(6)));

    public Task ChangeAsync(string table, Guid id, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return Crm.UpdateAsync(row, Stop);
    }

    public Task<Entity> CaseAsync(Guid caseId) => Crm.RetrieveAsync("incident", caseId, new ColumnSet(true), Stop);

    public async Task<IReadOnlyList<Entity>> RowsOfAsync(string table, Guid caseId)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        return [.. (await Crm.RetrieveMultipleAsync(query, Stop)).Entities];
    }

    public async Task<IReadOnlyList<PartnerDocument>> DocumentsAsync()
    {
        var documents = new List<PartnerDocument>();
        foreach (var book in Host.Services.GetServices<IEffectKind>().Select(kind => kind.Book).DistinctBy(book => book.Name))
        {
            documents.AddRange(await book.ReadAsync(Stop).ToListAsync(Stop));
        }

        return documents;
    }

    public Task<ReconciliationResult> CheckAsync() => ReconciliationRun.ExecuteAsync(Host, Stop);

    public Task SettleAsync() => Host.WaitUntilQuietAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _store.Dispose();
    }

    private sealed class NoProgress : IRunProgress
    {
        public void Say(string line)
        {
        }

        public void Report(string stage, long done, long total)
        {
        }
    }
}
