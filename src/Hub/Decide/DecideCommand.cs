using Sav.Domain;
using Sav.Domain.Entitlement;

namespace Sav.Hub.Decide;

/// <summary>Decides facts from a file and prints the explained decision.</summary>
public static class DecideCommand
{
    private const int Done = 0;
    private const int BadInput = 2;

    /// <returns>0, or 2 when the input is bad; then <paramref name="error"/> has one line that says what and how to put it right.</returns>
    public static int Run(DecideOptions options, TextWriter output, TextWriter error)
    {
        try
        {
            Print(options, output);
            return Done;
        }
        catch (Exception e) when (e is FactsFileException or UsageException)
        {
            error.WriteLine(e.Message);
            return BadInput;
        }
        catch (InvalidFactsException e)
        {
            error.WriteLine($"{options.File}: {e.Message}");
            return BadInput;
        }
    }

    private static void Print(DecideOptions options, TextWriter output)
    {
        var language = ReadLanguage(options.Language);
        var facts = FactsFile.Open(options.File);
        var record = DecisionRecord.Decide(facts.Case, facts.Sources, ReadAsOf(options.AsOf) ?? facts.AsOf);

        output.WriteLine(new LocalizedText("Case", "Dossier").In(language) + " " + (facts.Case.Number ?? "–"));
        output.WriteLine(record.Explanation.In(language).ReplaceLineEndings(output.NewLine));
        output.WriteLine();
        output.WriteLine($"SHA-256 {record.Hash}");
    }

    private static StaffLanguage ReadLanguage(string language) => language switch
    {
        "en" => StaffLanguage.English,
        "fr" => StaffLanguage.French,
        _ => throw new UsageException($"The language '{language}' is not spoken here. Use en or fr."),
    };

    private static DateTimeOffset? ReadAsOf(string? asOf)
    {
        if (asOf is null)
        {
            return null;
        }

        return InstantText.TryParse(asOf, out var instant)
            ? instant
            : throw new UsageException($"--as-of is '{asOf}'. {InstantText.Remedy}");
    }
}
