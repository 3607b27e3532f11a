using System.CommandLine;
using Sav.Hub.OneMachine;
using Sav.Hub.Reconciliation;
using Sav.Hub.Reporting;
using Spectre.Console;

namespace Sav.Hub.Commands;

/// <summary>
/// <c>hub reconcile</c>: compares cases and contracts of a store with the ledger and the documents of ERP and warehouse, after what is under
/// way has found its end.
/// </summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var store = Options.Store("Folder of the databases to check.");
        store.Required = true;
        var command = new Command(
            "reconcile", "Compare cases, contracts, ledger and documents of a store; print 0 missing, 0 double, or the list.") { store };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken cancellation)
    {
        using var store = StoreFolder.OpenExisting(path);
        var state = store.ReadState() ?? throw new UsageException($"The store '{path}' holds no run. Make one with: hub run --store {path}");
        await using var host = await HubHost.StartAsync(new HubHostOptions { Store = store, Seed = state.Seed }, cancellation);
        await host.WaitUntilQuietAsync(cancellation);
        var check = await ReconciliationRun.ExecuteAsync(host, cancellation);
        ReportTable.PrintCheck(check, AnsiConsole.Console);
        return check.Holds ? 0 : 1;
    }
}
