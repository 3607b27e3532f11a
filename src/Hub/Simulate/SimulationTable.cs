using Sav.Hub.Crm;
using Spectre.Console;

namespace Sav.Hub.Simulate;

/// <summary>Prints what a simulation ended with.</summary>
internal static class SimulationTable
{
    private const int NumbersShown = 20;

    /// <summary>Prints the table and, last, the line with what would be decided otherwise.</summary>
    public static void Print(SimulationReport report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn("")
            .AddColumn(new TableColumn("as it is").RightAligned())
            .AddColumn(new TableColumn("what if").RightAligned())
            .AddColumn(new TableColumn("difference").RightAligned());
        Section(table, "cases by outcome", report.Outcomes.Select(o => Row(Choice.Outcomes[(int)o.Outcome], o.Before, o.After)));
        Section(table, "customers pay", report.Billed.Select(Row));
        Section(table, "late", [Row(Invariant($"of {report.Closed:#,0} closed"), report.LateBefore, report.LateAfter)]);
        foreach (var change in report.WhatIf)
        {
            console.WriteLine($"What if {change}");
        }

        console.Write(table);
        PrintSummary(report, console);
    }

    private static void PrintSummary(SimulationReport report, IAnsiConsole console)
    {
        if (report.Undecided > 0)
        {
            console.WriteLine(Invariant($"{report.Undecided:#,0} more cases were never decided"));
        }

        if (!report.Holds)
        {
            var numbers = string.Join(", ", report.NotAsStored.Take(NumbersShown)) + (report.NotAsStored.Count > NumbersShown ? ", …" : "");
            console.WriteLine(Invariant(
                $"{report.NotAsStored.Count:#,0} decisions are not what their facts give: {numbers}. Look at them with: hub decide --replay"));
        }

        console.WriteLine(
            Invariant($"{report.Cases:#,0} cases, {report.ChangedCases.Count:#,0} decided otherwise: ")
            + Invariant($"{report.Refused:#,0} refused, {report.NewlyCovered:#,0} newly covered"));
    }

    private static void Section(Table table, string title, IEnumerable<string[]> rows)
    {
        if (table.Rows.Count > 0)
        {
            table.AddEmptyRow();
        }

        foreach (var row in rows)
        {
            table.AddRow([title, .. row.Select(Markup.Escape)]);
            title = "";
        }
    }

    private static string[] Row(string name, int before, int after) =>
        [name, Invariant($"{before:#,0}"), Invariant($"{after:#,0}"), Invariant($"{after - before:+#,0;-#,0;0}")];

    private static string[] Row(BilledAmount billed) =>
    [
        billed.Currency,
        Invariant($"{billed.Before:#,0.00}"),
        Invariant($"{billed.After:#,0.00}"),
        Invariant($"{billed.Difference:+#,0.00;-#,0.00;0.00}"),
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
