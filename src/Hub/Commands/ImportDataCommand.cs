using System.CommandLine;
using Sav.Hub.Import;
using Sav.Hub.OneMachine;
using Sav.Hub.Reporting;
using Sav.Hub.Running;

namespace Sav.Hub.Commands;

/// <summary><c>hub import</c>: reads an organisation, names every problem in its data, and writes it to a store.</summary>
internal static class ImportDataCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        data.Required = true;
        var seed = Options.Seed();
        var store = Options.Store("Folder that keeps the databases; needed without --dry-run.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and report; write nothing." };
        var command = new Command("import", "Read an organisation, name every problem in its data, write it to a store.") { data, seed, store, dryRun };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(data)!, parsed.GetValue(seed), parsed.GetValue(store), parsed.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string data, int seed, string? path, bool dryRun, CancellationToken cancellation)
    {
        if (path is null && !dryRun)
        {
            throw new UsageException("Where shall it be written? Name a folder with --store DIR, or add --dry-run.");
        }

        var command = new ImportCommand(Console.Out, Console.Error);
        var options = new ImportOptions { Seed = seed };
        return dryRun
            ? await command.RunAsync(data, options, load: null, cancellation)
            : await command.RunAsync(data, options, (organisation, stop) => LoadAsync(organisation, data, seed, path!, stop), cancellation);
    }

    private static async Task LoadAsync(ImportedOrganisation organisation, string data, int seed, string path, CancellationToken cancellation)
    {
        using var store = StoreFolder.Open(path);
        var state = new RunState(Path.GetFullPath(data), seed, null, Imported: false);
        if (store.ReadState() is { } stored && stored != state)
        {
            // Loading replaces the stock: pieces that were shipped since would be back on the shelf.
            throw new UsageException($"The store '{path}' already holds an organisation. Name another folder with --store.");
        }

        await using var host = await HubHost.StartAsync(new HubHostOptions { Store = store, Seed = state.Seed }, cancellation);
        store.WriteState(state);
        await OrganisationLoad.LoadAsync(host, organisation, new PlainProgress(Console.Out), cancellation);
        store.WriteState(state with { Imported = true });
    }
}
