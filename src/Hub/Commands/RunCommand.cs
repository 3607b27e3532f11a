using System.CommandLine;
using Sav.Hub.Reporting;
using Sav.Hub.Running;
using Spectre.Console;

namespace Sav.Hub.Commands;

/// <summary><c>hub run</c>: imports an organisation, works on its cases, waits for the last answer and checks everything.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var cases = Options.Cases();
        var seed = Options.Seed();
        var faults = Options.Faults();
        var store = Options.Store("Folder that keeps the databases; without it a temporary one.");
        var resume = new Option<bool>("--resume") { Description = "Go on with the run that the store holds." };
        var json = new Option<string?>("--json") { Description = "Also write the report to this file.", HelpName = "FILE" };
        var command = new Command("run", "Import an organisation, work on its cases and check that nothing is lost or doubled.")
        {
            data, cases, seed, faults, store, resume, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new RunOptions
            {
                Data = parsed.GetValue(data),
                Cases = parsed.GetValue(cases),
                Seed = parsed.GetValue(seed),
                Faults = parsed.GetValue(faults),
                Store = parsed.GetValue(store),
                Resume = parsed.GetValue(resume),
            },
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunOptions options, string? json, CancellationToken cancellation)
    {
        using var jsonFile = json is null ? null : JsonReport.Open(json);
        var console = AnsiConsole.Console;
        var report = console.Profile.Out.IsTerminal
            ? await TerminalProgress.ShowAsync(console, progress => HubRun.ExecuteAsync(options, progress, cancellation))
            : await HubRun.ExecuteAsync(options, new PlainProgress(Console.Out), cancellation);
        ReportTable.Print(report, console);
        jsonFile?.Write(report);
        return report.Check.Holds ? 0 : 1;
    }
}
