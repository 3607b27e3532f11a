using Sav.Domain;
using Sav.Hub.OneMachine;
using Sav.Hub.WhatIf;

namespace Sav.Hub.Decide;

/// <summary>Prints the explained decision on a file of facts or on a case of a store, and what would come of changes.</summary>
public static class DecideCommand
{
    private const int Done = 0;
    private const int DoesNotHold = 1;
    private const int BadInput = 2;

    /// <returns>
    /// 0; 1 when a replay gives another decision than the stored one; 2 when the input is bad: then <paramref name="error"/> has one line
    /// that says what and how to put it right, and <paramref name="output"/> has nothing.
    /// </returns>
    public static async Task<int> RunAsync(DecideOptions options, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(options, output, cancellation);
        }
        catch (Exception e) when (e is FactsFileException or UsageException)
        {
            error.WriteLine(e.Message);
            return BadInput;
        }
    }

    private static async Task<int> RunAsync(DecideOptions options, TextWriter output, CancellationToken cancellation)
    {
        Require(options);
        var language = ReadLanguage(options.Language);
        var asOf = ReadAsOf(options.AsOf);
        var changes = WhatIfChanges.Read(options.WhatIf);
        if (options.File is { } file)
        {
            var known = FactsFile.Open(file);
            return Explain(new DecisionSubject(file, known.Case.Number, known, LevelCatalogue.Of(known)), asOf, changes, language, output);
        }

        await using var crm = await StoredCrm.OpenAsync(options.Store!, cancellation);
        var stored = await StoredDecisions.FindAsync(crm.Service, options.Case!, cancellation);
        if (options.Replay)
        {
            return Replay(stored, language, output);
        }

        var levels = await StoredLevels.ReadAsync(crm.Service, cancellation);
        var subject = new DecisionSubject($"case {stored.CaseNumber}", stored.CaseNumber, stored.ReadFacts(), levels);
        return Explain(subject, asOf, changes, language, output);
    }

    private static int Explain(
        DecisionSubject subject, DateTimeOffset? asOf, WhatIfChanges changes, StaffLanguage language, TextWriter output)
    {
        var lines = DecisionReport.Lines(asOf is { } instant ? subject.AsOf(instant) : subject, changes, language).ToList();
        Print(lines, output);
        return Done;
    }

    private static int Replay(StoredDecision stored, StaffLanguage language, TextWriter output)
    {
        var replay = DecisionReplay.Of(stored);
        Print(ReplayText.Lines(replay, language), output);
        return replay.IsIdentical ? Done : DoesNotHold;
    }

    private static void Print(IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private static void Require(DecideOptions options)
    {
        if (options is not ({ File: not null, Store: null, Case: null } or { File: null, Store: not null, Case: not null }))
        {
            throw new UsageException("What shall be decided? Name either --file facts.json, or --store DIR and --case NUMBER.");
        }

        if (options.Replay && options.Store is null)
        {
            throw new UsageException("A file keeps no decision to compare with. Use --replay with --store DIR and --case NUMBER.");
        }

        if (options.Replay && (options.AsOf is not null || options.WhatIf.Count > 0))
        {
            throw new UsageException("--replay decides what is stored, as it is stored. Leave out --as-of and --what-if.");
        }
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
