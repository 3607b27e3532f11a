namespace Sav.Hub.Import;

/// <summary>Loads an organisation into all three systems at the same time.</summary>
public sealed class OrganisationLoader(CrmLoader crm, ErpLoader erp, WarehouseLoader warehouse)
{
    /// <summary>Writes everything but the cases.</summary>
    /// <exception cref="LoadException">One of the systems refused a row.</exception>
    public async Task LoadAsync(ImportedOrganisation organisation, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<Task> loads =
        [
            crm.LoadAsync(organisation, progress, stop.Token),
            erp.LoadAsync(organisation, progress, stop.Token),
            warehouse.LoadAsync(organisation, progress, stop.Token),
        ];
        try
        {
            await foreach (var load in Task.WhenEach(loads).WithCancellation(cancellation))
            {
                await load;
            }
        }
        catch
        {
            // The first refusal is the one to report; the other loads must not go on behind the caller's back.
            await stop.CancelAsync();
            await Task.WhenAll(loads).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }
}
