using Sav.Hub.OneMachine;

namespace Sav.Hub.Reconciliation;

/// <summary>The three-way check of a running host.</summary>
public static class ReconciliationRun
{
    /// <summary>Reads the three sides and compares them.</summary>
    public static async Task<ReconciliationResult> ExecuteAsync(HubHost host, CancellationToken cancellation)
    {
        using var erp = new HttpClient { BaseAddress = host.Erp.BaseAddress };
        using var warehouse = new HttpClient { BaseAddress = host.Warehouse.BaseAddress };
        var crm = await CrmSides.ReadAsync(host.Crm.Service, cancellation);
        var documents = await PartnerSide.ReadAsync(erp, warehouse, cancellation);
        return ThreeWayCheck.Compare(crm.Cases, crm.Effects, crm.Messages, documents);
    }
}
