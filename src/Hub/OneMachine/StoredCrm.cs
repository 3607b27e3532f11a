using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Platform.Dataverse;

namespace Sav.Hub.OneMachine;

/// <summary>
/// The CRM of a store, opened to be read: no plug-in, function or partner runs, and whatever waits in the store goes on waiting.
/// </summary>
public sealed class StoredCrm : IAsyncDisposable
{
    private readonly StoreFolder _store;
    private readonly DataverseOrganization _organization;

    private StoredCrm(StoreFolder store, DataverseOrganization organization)
    {
        _store = store;
        _organization = organization;
    }

    /// <summary>To ask queries of.</summary>
    public IOrganizationServiceAsync2 Service => _organization.Service;

    /// <summary>Opens the CRM of a store that is there.</summary>
    /// <exception cref="UsageException">There is no such store, it holds no run, or another process has it open.</exception>
    public static async Task<StoredCrm> OpenAsync(string path, CancellationToken cancellation)
    {
        var store = StoreFolder.OpenExisting(path);
        try
        {
            if (store.ReadState() is null)
            {
                throw new UsageException($"The store '{path}' holds no run. Make one with: hub run --store {path}");
            }

            var options = new DataverseOptions { SolutionFolder = HubFiles.Solution, StoreFile = store.CrmFile };
            return new StoredCrm(store, await DataverseOrganization.OpenAsync(options, cancellation));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _organization.DisposeAsync();
        _store.Dispose();
    }
}
