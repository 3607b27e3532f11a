using System.Globalization;
using Sav.Functions.Reconciliation;
using Sav.Hub.Running;
using Spectre.Console;

namespace Sav.Hub.Reporting;

/// <summary>Prints what a run ended with.</summary>
public static class ReportTable
{
    private const int FindingsShown = 20;

    /// <summary>Prints the table and, last, the line of the three-way check.</summary>
    public static void Print(RunReport report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn("").AddColumn(new TableColumn("").RightAligned()).HideHeaders();
        Section(table, "cases by outcome", report.Outcomes.Select(o => (o.Key, Number(o.Value))));
        Section(table, "cases by end", report.Ends.Select(o => (o.Key, Number(o.Value))));
        Section(table, $"money ({report.Currency})", Amounts(report));
        Section(table, "documents", report.Documents.Select(d => (d.Key, Number(d.Value))));
        Section(table, "parts (pieces)", [("shipped", Number(report.PartsShipped)), ("backordered", Number(report.PartsBackordered))]);
        Section(table, "messages", [.. report.Messages.Select(m => (m.Key, Number(m.Value))), ("dead letters", Number(report.DeadLetters))]);
        if (report.Faults is { } faults)
        {
            Section(table, "faults injected", faults.Injected.Select(f => (f.Key, Number(f.Value))));
            Section(table, "put aside", [.. faults.DeadLetters.Select(d => (d.Key, Number(d.Value))), ("replayed", Number(faults.Replayed))]);
            Section(table, "requests", [("repeated", Number(faults.Retries))]);
        }

        Section(table, "throughput", report.Stages.Select(s => ($"{s.Unit}: {s.Name}", Throughput(s))));
        Section(table, "memory", [("peak", string.Create(CultureInfo.InvariantCulture, $"{report.PeakMemory / 1048576.0:0} MiB"))]);
        console.Write(table);
        PrintCheck(report.Check, console);
    }

    /// <summary>Prints the findings of the check, if any, and its summary line.</summary>
    public static void PrintCheck(ReconciliationResult check, IAnsiConsole console)
    {
        if (check.Break is { } broken)
        {
            console.WriteWholeLine($"ledger: {broken.Text.English} Hash: {broken.Hash}");
        }

        foreach (var finding in check.Findings.Take(FindingsShown))
        {
            console.WriteWholeLine($"{finding.Kind.ToString().ToLowerInvariant()}: {finding.OwnerNumber}, {finding.Key}: {finding.Text.English}");
        }

        if (check.Findings.Count > FindingsShown)
        {
            console.WriteWholeLine($"… and {check.Findings.Count - FindingsShown} more.");
        }

        console.WriteWholeLine(check.Summary);
    }

    private static void Section(Table table, string title, IEnumerable<(string Name, string Value)> rows)
    {
        if (table.Rows.Count > 0)
        {
            table.AddEmptyRow();
        }

        foreach (var (name, value) in rows)
        {
            table.AddRow(Markup.Escape(title), Markup.Escape(name), Markup.Escape(value));
            title = "";
        }
    }

    private static IEnumerable<(string Name, string Value)> Amounts(RunReport report) =>
    [
        ("billed", Money(report.Billed)),
        ("covered", Money(report.Covered)),
        ("quoted", Money(report.Quoted)),
        ("paid", Money(report.Paid)),
        ("credited", Money(report.Credited)),
    ];

    private static string Throughput(Stage stage) => string.Create(
        CultureInfo.InvariantCulture, $"{stage.PerSecond:#,0}/s ({stage.Count:#,0} in {stage.Elapsed.TotalSeconds:0.0} s)");

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Money(decimal value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);
}
