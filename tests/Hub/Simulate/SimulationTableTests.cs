using Sav.Domain.Entitlement;
using Sav.Hub.Simulate;
using Spectre.Console;

namespace Sav.Hub.Tests.Simulate;

public sealed class SimulationTableTests
{
    private static readonly SimulationReport Report = new()
    {
        From = "2026-01-01",
        To = "2026-12-31",
        WhatIf = ["service level = [GOLD]"],
        Cases = 1500,
        Undecided = 0,
        Refused = 2,
        NewlyCovered = 1,
        Outcomes = [new OutcomeCount(Outcome.Covered, 1234, 1230), new OutcomeCount(Outcome.OnHold, 6, 10)],
        Billed = [new BilledAmount("EUR", 3, 1000.50m, 999.49m)],
        Closed = 7,
        LateBefore = 3,
        LateAfter = 3,
        ChangedCases = [],
        NotAsStored = [],
    };

    [Fact]
    public void Print_Report_ShowsBothSidesAndTheDifference()
    {
        var lines = Print(Report);

        Assert.Equal("What if service level = [GOLD]", lines[0]);
        Assert.Contains("│ cases by outcome │ covered     │    1,234 │   1,230 │         -4 │", lines);
        Assert.Contains("│                  │ on hold     │        6 │      10 │         +4 │", lines);
        Assert.Contains("│ customers pay    │ EUR         │ 1,000.50 │  999.49 │      -1.01 │", lines);
        Assert.Contains("│ late             │ of 7 closed │        3 │       3 │          0 │", lines);
        Assert.Equal("1,500 cases, 0 decided otherwise: 2 refused, 1 newly covered", lines[^1]);
    }

    [Fact]
    public void Print_CasesThatCannotBeTrusted_NamesThem()
    {
        var lines = Print(Report with { Undecided = 4, NotAsStored = [.. Enumerable.Range(1, 21).Select(i => $"T-{i}")] });

        Assert.Contains("4 more cases were never decided", lines);
        Assert.Contains(lines, line => line.StartsWith("21 decisions are not what their facts give: T-1, T-2,") && line.Contains("T-20, …."));
    }

    private static string[] Print(SimulationReport report)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 400;
        SimulationTable.Print(report, console);
        return writer.ToString().TrimEnd().Split('\n');
    }
}
