namespace Sav.Hub.Import;

/// <summary>Chooses how to read a folder.</summary>
public static class OrganisationSources
{
    /// <summary>The source for what lies in a folder: the public data, or CSV files as in <c>samples/organisation</c>.</summary>
    /// <exception cref="ImportException">The folder does not exist, or holds neither.</exception>
    public static IOrganisationSource Open(string directory, ImportOptions options)
    {
        if (!Directory.Exists(directory))
        {
            throw new ImportException(directory, null, "the folder does not exist", "Name a folder that does");
        }

        if (PublicDataSource.IsAt(directory))
        {
            return new PublicDataSource(directory, options);
        }

        return SampleSource.IsAt(directory)
            ? new SampleSource(directory, options)
            : throw new ImportException(
                directory,
                null,
                "the folder holds nothing that can be imported",
                "Name one with the folders adventureworks and open-repair, or one with the CSV files of docs/import.md");
    }
}
