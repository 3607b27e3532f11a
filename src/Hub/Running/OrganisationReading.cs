using Sav.Hub.Import;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>Reads the organisation that a store's run is about, and says what was found in it.</summary>
public static class OrganisationReading
{
    /// <summary>Reads the sample organisation or the data that <paramref name="state"/> names.</summary>
    /// <param name="state">Source, seed and number of cases.</param>
    /// <param name="progress">Receives the report and the rules.</param>
    /// <param name="rows">Records read from all files.</param>
    /// <exception cref="ImportException">The data cannot be read.</exception>
    public static ImportedOrganisation Read(RunState state, IRunProgress progress, out int rows)
    {
        var report = new ImportReport();
        var options = new ImportOptions { Seed = state.Seed, Cases = state.Cases };
        var read = OrganisationSources.Open(state.Data ?? HubFiles.SampleOrganisation, options).Read(report);
        var organisation = RepeatedCases.Of(read, state.Cases, state.Seed);
        var text = new StringWriter();
        ImportReportText.Write(read, report, text);
        progress.Say(text.ToString().TrimEnd());
        if (organisation.Cases.Count > read.Cases.Count)
        {
            progress.Say(FormattableString.Invariant(
                $"  The data holds {read.Cases.Count} cases; they are repeated, under new numbers and up to a week later, ")
                + FormattableString.Invariant($"until there are {organisation.Cases.Count}."));
        }

        rows = report.Files.Sum(f => f.Read);
        return organisation;
    }
}
