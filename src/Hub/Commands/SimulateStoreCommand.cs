using System.CommandLine;
using Sav.Hub.Reporting;
using Sav.Hub.Simulate;
using Spectre.Console;

namespace Sav.Hub.Commands;

/// <summary><c>hub simulate</c>: decides the past cases of a store again with changed facts.</summary>
internal static class SimulateStoreCommand
{
    public static Command Create()
    {
        var store = Options.Store("Folder of the databases that hold the cases.");
        var from = new Option<string>("--from") { Description = "First day on which the cases were reported.", HelpName = "DATE", Required = true };
        var to = new Option<string>("--to") { Description = "Last day on which the cases were reported.", HelpName = "DATE", Required = true };
        var whatIf = Options.WhatIf();
        var json = new Option<string?>("--json") { Description = "Also write the report, with every case decided otherwise, to this file.", HelpName = "FILE" };
        store.Required = whatIf.Required = true;
        var command = new Command("simulate", "Decide past cases again with changes: what would have been refused, billed, late.")
        {
            store, from, to, whatIf, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new SimulateOptions
            {
                Store = parsed.GetValue(store)!,
                From = parsed.GetValue(from)!,
                To = parsed.GetValue(to)!,
                WhatIf = parsed.GetValue(whatIf)!,
            },
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SimulateOptions options, string? json, CancellationToken cancellation)
    {
        using var jsonFile = json is null ? null : JsonReport.Open(json);
        var console = AnsiConsole.Console;
        var report = console.Profile.Out.IsTerminal
            ? await TerminalProgress.ShowAsync(console, progress => Simulation.ExecuteAsync(options, progress, cancellation))
            : await Simulation.ExecuteAsync(options, new PlainProgress(Console.Out), cancellation);
        SimulationTable.Print(report, console);
        jsonFile?.Write(report);
        return report.Holds ? 0 : 1;
    }
}
