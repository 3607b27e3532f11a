using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Reads an unpacked Dataverse solution and merges it with the stock tables it builds on.</summary>
public static class SolutionReader
{
    /// <summary>Reads a solution as SolutionPackager unpacks it.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <exception cref="SolutionFormatException">
    /// Files are missing, cannot be read, or contradict one another: a key or step names an unknown column, a lookup has no relationship, a
    /// form or view shows a column that is not there. It lists all of that, not the first alone.
    /// </exception>
    public static OrganizationMetadata Read(string solutionFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(solutionFolder);
        return SolutionContents.Read(new SolutionFolder(solutionFolder)).ToMetadata();
    }
}
