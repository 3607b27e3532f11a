using Sav.Hub.Import;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>Loads an organisation into the CRM, the ERP and the warehouse of a running host.</summary>
public static class OrganisationLoad
{
    /// <summary>Writes everything but the cases. Repeating it doubles nothing.</summary>
    /// <returns>Rows written into the CRM.</returns>
    /// <exception cref="UsageException">A system refused a row.</exception>
    public static async Task<long> LoadAsync(
        HubHost host, ImportedOrganisation organisation, IRunProgress progress, CancellationToken cancellation)
    {
        using var erp = new HttpClient { BaseAddress = host.Erp.BaseAddress };
        using var warehouse = new HttpClient { BaseAddress = host.Warehouse.BaseAddress };
        var loader = new OrganisationLoader(new CrmLoader(host.Crm.Service), new ErpLoader(erp), new WarehouseLoader(warehouse));
        await loader.LoadAsync(organisation, new Relay(progress), cancellation);
        return organisation.ServiceLevels.Count + organisation.Customers.Count + organisation.Articles.Count + organisation.Equipment.Count
            + organisation.Sites.Count + organisation.Recalls.Sum(r => 1L + r.Units.Count) + organisation.Contracts.Sum(c => 1L + c.Lines.Count);
    }

    private sealed class Relay(IRunProgress progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report($"import {value.Stage}", value.Done, value.Total);
    }
}
