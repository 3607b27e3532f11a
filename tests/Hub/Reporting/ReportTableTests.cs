using Sav.Domain;
using Sav.Domain.Ledger;
using Sav.Functions.Reconciliation;
using Sav.Hub.Reporting;
using Spectre.Console;

namespace Sav.Hub.Tests.Reporting;

public sealed class ReportTableTests
{
    [Fact]
    public void PrintCheck_LongFindingInAFile_IsOneLine()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 60)).TrimEnd();
        var finding = new Finding(FindingKind.Missing, "CAS-1", "billing/1/1", new LocalizedText(words, words));
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

        ReportTable.PrintCheck(new ReconciliationResult(1, 1, 0, 0, 0, [finding], null, new LedgerMark(0, "")), console);

        Assert.Equal(
            [$"missing: CAS-1, billing/1/1: {words}", "1 cases, 1 missing, 0 double"],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
