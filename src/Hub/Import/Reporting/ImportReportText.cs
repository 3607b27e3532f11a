using System.Globalization;

namespace Sav.Hub.Import;

/// <summary>An import's report as plain text.</summary>
public static class ImportReportText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Writes what was read, what was found wrong, and the rules that filled the gaps.</summary>
    public static void Write(ImportedOrganisation organisation, ImportReport report, TextWriter output)
    {
        WriteTotals(organisation, output);
        WriteFiles(report, output);
        WriteProblems(report.Problems, output);
        if (report.Rules.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Rules for what the data does not hold");
            foreach (var rule in report.Rules)
            {
                output.WriteLine($"  {rule}");
            }
        }
    }

    private static void WriteTotals(ImportedOrganisation organisation, TextWriter output)
    {
        output.WriteLine(string.Create(
            Culture,
            $"{organisation.Name}: {organisation.Customers.Count:N0} customers, {organisation.Articles.Count:N0} articles, "
            + $"{organisation.Equipment.Count:N0} units, {organisation.Contracts.Count:N0} contracts, "
            + $"{organisation.Cases.Count:N0} cases."));
    }

    private static void WriteFiles(ImportReport report, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"File",-30}{"read",10}{"imported",10}{"set aside",11}");
        foreach (var file in report.Files)
        {
            output.WriteLine(string.Create(Culture, $"{file.File,-30}{file.Read,10:N0}{file.Imported,10:N0}{file.SetAside,11:N0}"));
            foreach (var (reason, count) in file.Reasons)
            {
                output.WriteLine(string.Create(Culture, $"{"",50}{count,11:N0}  {reason}"));
            }
        }

        if (report.FilesNotRead.Count > 0)
        {
            output.WriteLine($"Not read, after-sales has no use for them: {string.Join(", ", report.FilesNotRead)}");
        }
    }

    private static void WriteProblems(IReadOnlyList<DataProblem> problems, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(problems.Count == 0 ? "No known problem in the data." : "Known problems in the data");
        foreach (var problem in problems)
        {
            output.WriteLine(string.Create(Culture, $"{problem.Count,8:N0}  {problem.File}: {problem.Name}"));
            foreach (var (action, count) in problem.Actions)
            {
                var times = problem.Actions.Count == 1 ? "" : string.Create(Culture, $"{count:N0} ");
                output.WriteLine($"{"",10}{times}{action}");
            }

            output.WriteLine($"{"",10}such as {string.Join("; ", problem.Examples.Select(example => example.ReplaceLineEndings(" ")))}");
        }
    }
}
