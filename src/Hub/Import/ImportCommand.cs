namespace Sav.Hub.Import;

/// <summary>Reads an organisation, reports on it and loads it; or only reads and reports.</summary>
/// <param name="output">Receives the report.</param>
/// <param name="error">Receives the one line that says why there was no import.</param>
public sealed class ImportCommand(TextWriter output, TextWriter error)
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>A system refused what was to be loaded.</summary>
    public const int Refused = 1;

    /// <summary>The input is bad; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Imports what lies in <paramref name="directory"/>.</summary>
    /// <param name="directory">Folder of the public data, or of CSV files as in <c>samples/organisation</c>.</param>
    /// <param name="options">Seed and number of cases.</param>
    /// <param name="load">Loads what was read; null: dry run.</param>
    /// <param name="cancellation">Stops the load.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(
        string directory,
        ImportOptions options,
        Func<ImportedOrganisation, CancellationToken, Task>? load,
        CancellationToken cancellation)
    {
        ImportedOrganisation organisation;
        var report = new ImportReport();
        try
        {
            organisation = OrganisationSources.Open(directory, options).Read(report);
        }
        catch (ImportException e)
        {
            await error.WriteLineAsync(e.Message);
            return BadInput;
        }

        ImportReportText.Write(organisation, report, output);
        if (load is null)
        {
            await output.WriteLineAsync("Dry run: nothing was written.");
            return Success;
        }

        try
        {
            await load(organisation, cancellation);
            return Success;
        }
        catch (LoadException e)
        {
            await error.WriteLineAsync($"{e.Message} What was written before stays; import again when this is put right.");
            return Refused;
        }
    }
}
