using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse;

/// <summary>
/// A Dataverse organisation in this process: the tables, keys, relationships and plug-in steps of a solution, rows in one SQLite file.
/// One process may have a store open at a time.
/// </summary>
public sealed class DataverseOrganization : IAsyncDisposable
{
    internal const string UniqueName = "sav";

    private readonly OrganizationRuntime _runtime;

    private DataverseOrganization(OrganizationRuntime runtime)
    {
        _runtime = runtime;
        Service = ServiceFor(WellKnownIds.SystemUser);
    }

    /// <summary>The organisation as the system user sees it. Any number of threads may use it.</summary>
    public IOrganizationServiceAsync2 Service { get; }

    /// <summary>Tables, columns, relationships and steps.</summary>
    public OrganizationMetadata Metadata => _runtime.Metadata;

    /// <summary>Opens the organisation and takes up the asynchronous steps that were not finished when it was closed, or killed.</summary>
    /// <param name="options">Where the solution and the store are.</param>
    /// <param name="ct">Gives up before the store is open.</param>
    /// <exception cref="SolutionFormatException">The solution contradicts itself.</exception>
    /// <exception cref="InvalidOperationException">
    /// A step names a class that is not in the plug-in assemblies, or another process has the store open.
    /// </exception>
    public static Task<DataverseOrganization> OpenAsync(DataverseOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        return OpenAsync(options, SolutionReader.Read(options.SolutionFolder), ct);
    }

    /// <summary>The organisation as another user sees it.</summary>
    /// <param name="userId">Id of a row of systemuser: the creator and owner of what the service writes.</param>
    public IOrganizationServiceAsync2 ServiceFor(Guid userId) => new OrganizationService(_runtime, userId);

    /// <summary>Ends when no asynchronous step waits or runs, and what plug-ins have traced is on disk.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        await _runtime.Jobs.Drain(ct).ConfigureAwait(false);
        await _runtime.Traces.Drain(ct).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _runtime.DisposeAsync();

    internal static Task<DataverseOrganization> OpenAsync(DataverseOptions options, OrganizationMetadata metadata, CancellationToken ct) =>
        Task.Run(
            () =>
            {
                ct.ThrowIfCancellationRequested();
                var runtime = new OrganizationRuntime(options, metadata);
                runtime.Jobs.Resume();
                return new DataverseOrganization(runtime);
            },
            ct);
}
