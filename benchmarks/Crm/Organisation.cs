using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;
using Sav.Plugins.Cases;

namespace Sav.Benchmarks.Crm;

/// <summary>An embedded Dataverse with the product's solution and plug-ins, in a file of its own.</summary>
internal sealed class Organisation : IAsyncDisposable
{
    private readonly DataverseOrganization _organisation;
    private readonly string _store;

    private Organisation(DataverseOrganization organisation, string store)
    {
        _organisation = organisation;
        _store = store;
    }

    public static async Task<Organisation> OpenAsync()
    {
        var store = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        var organisation = await DataverseOrganization.OpenAsync(
            new DataverseOptions
            {
                SolutionFolder = SolutionFolder(),
                StoreFile = store,
                PluginAssemblies = [typeof(DecideEntitlement).Assembly],
            },
            CancellationToken.None);
        return new Organisation(organisation, store);
    }

    public EntityReference Create(Entity row) => new(row.LogicalName, _organisation.Service.Create(row));

    public void Update(Entity row) => _organisation.Service.Update(row);

    public async ValueTask DisposeAsync()
    {
        await _organisation.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_store) + "*"))
        {
            File.Delete(file);
        }
    }

    public static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Integration.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the benchmarks from inside the repository.");
        }

        return Path.Combine(folder.FullName, "solution");
    }
}
