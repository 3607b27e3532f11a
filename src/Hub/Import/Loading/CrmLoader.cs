using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Import;

/// <summary>
/// Writes an organisation into the CRM: service levels, customers, their places, products, equipment, recalls, contracts with their
/// lines. Every row is found by its alternate key, so that a repeated load doubles nothing and an interrupted one is completed by the
/// next.
/// </summary>
/// <param name="crm">The CRM.</param>
/// <param name="batching">How requests travel.</param>
public sealed class CrmLoader(IOrganizationServiceAsync2 crm, CrmBatching? batching = null)
{
    private readonly CrmWriter _writer = new(crm, batching ?? new CrmBatching());

    /// <summary>Writes everything but the cases, which staff open.</summary>
    /// <exception cref="LoadException">The CRM refused a row.</exception>
    public async Task LoadAsync(ImportedOrganisation organisation, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var levels = await UpsertAsync(
            "service levels", organisation.ServiceLevels, level => level.Code, CatalogueEntities.ServiceLevel, progress, cancellation);
        await PromiseStandardLevelAsync(levels[ImportedServiceLevel.StandardCode], progress, cancellation);
        var customers = await UpsertAsync(
            "customers", organisation.Customers, customer => customer.Number, CustomerEntities.Customer, progress, cancellation);
        var sites = await UpsertAsync(
            "sites",
            organisation.Sites,
            site => site.Number,
            site => SiteEntities.Site(site, customers[site.CustomerNumber]),
            progress,
            cancellation);
        var products = await UpsertAsync(
            "articles", organisation.Articles, article => article.Number, CatalogueEntities.Product, progress, cancellation);
        var names = organisation.Articles.ToDictionary(article => article.Number, article => article.Name);
        var equipment = await UpsertAsync(
            "installed equipment",
            organisation.Equipment,
            unit => unit.Serial,
            unit => EquipmentEntities.Equipment(
                unit, names[unit.Article], products[unit.Article], customers[unit.CustomerNumber], RowOf(unit.SiteNumber, sites)),
            progress,
            cancellation);
        await LoadRecallsAsync(organisation.Recalls, products, equipment, progress, cancellation);
        await LoadContractsAsync(organisation.Contracts, levels, customers, sites, equipment, progress, cancellation);
    }

    private async Task PromiseStandardLevelAsync(
        EntityReference level, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var me = (WhoAmIResponse)await crm.ExecuteAsync(new WhoAmIRequest(), cancellation);
        var unit = new Entity("businessunit", me.BusinessUnitId) { ["sav_standardservicelevelid"] = level };
        await _writer.UpdateAsync("standard level", [(ImportedServiceLevel.StandardCode, unit)], progress, cancellation);
    }

    private async Task LoadRecallsAsync(
        IReadOnlyList<ImportedRecall> recalls,
        Dictionary<string, EntityReference> products,
        Dictionary<string, EntityReference> equipment,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var campaigns = await UpsertAsync(
            "recalls",
            recalls,
            recall => recall.Number,
            recall => RecallEntities.Campaign(recall, RowOf(recall.Article, products)),
            progress,
            cancellation);
        await UpsertAsync(
            "recalled units",
            recalls.SelectMany(recall => recall.Units.Select(serial => (recall.Number, Serial: serial))).ToList(),
            pair => $"{pair.Number} / {pair.Serial}",
            pair => RecallEntities.Unit(pair.Number, pair.Serial, campaigns[pair.Number], equipment[pair.Serial]),
            progress,
            cancellation);
    }

    private async Task LoadContractsAsync(
        IReadOnlyList<ImportedContract> contracts,
        Dictionary<string, EntityReference> levels,
        Dictionary<string, EntityReference> customers,
        Dictionary<string, EntityReference> sites,
        Dictionary<string, EntityReference> equipment,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var written = await UpsertAsync(
            "contracts",
            contracts,
            contract => contract.Number,
            contract => ContractEntities.Contract(contract, levels[contract.ServiceLevel], customers[contract.CustomerNumber]),
            progress,
            cancellation);
        await UpsertAsync(
            "contract lines",
            contracts.SelectMany(contract => contract.Lines.Select(line => (Contract: contract.Number, Line: line))).ToList(),
            pair => pair.Line.Number,
            pair => ContractEntities.Line(
                pair.Line, written[pair.Contract], RowOf(pair.Line.EquipmentSerial, equipment), RowOf(pair.Line.SiteNumber, sites)),
            progress,
            cancellation);

        // A contract without a line cannot be activated, so its status comes last. One in force lives on by its own acts.
        var drafts = await ReadDraftsAsync(cancellation);
        await _writer.UpdateAsync(
            "contract status",
            contracts
                .Where(contract => contract.Status != ContractStatus.Draft && drafts.Contains(written[contract.Number].Id))
                .Select(contract => (contract.Number, ContractEntities.Status(contract.Status, written[contract.Number])))
                .ToList(),
            progress,
            cancellation);
    }

    private static EntityReference? RowOf(string? number, Dictionary<string, EntityReference> rows) => number is null ? null : rows[number];

    private async Task<HashSet<Guid>> ReadDraftsAsync(CancellationToken cancellation)
    {
        var query = new QueryExpression("sav_servicecontract") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, ContractEntities.Draft);
        query.AddOrder("sav_servicecontractid", OrderType.Ascending);
        return [.. (await Rows.AllAsync(crm, query, cancellation)).Select(row => row.Id)];
    }

    private async Task<Dictionary<string, EntityReference>> UpsertAsync<T>(
        string stage,
        IReadOnlyList<T> items,
        Func<T, string> number,
        Func<T, Entity> describe,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var rows = items.Select(item => (number(item), describe(item))).ToList();
        var written = await _writer.UpsertAsync(stage, rows, progress, cancellation);
        var byNumber = new Dictionary<string, EntityReference>(rows.Count, StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            byNumber.Add(rows[i].Item1, written[i]);
        }

        return byNumber;
    }
}
