using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Says whether an unpacked solution would install and run: the check that opening an organisation makes, and more on request.</summary>
public static class SolutionCheck
{
    /// <summary>Everything that is wrong with a solution; empty where nothing is.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <param name="pluginAssembly">
    /// Path of the built plug-in assembly, to see that every registered class is in it and is a plug-in; null where it is not built.
    /// </param>
    /// <exception cref="FileNotFoundException">The plug-in assembly does not exist.</exception>
    /// <exception cref="BadImageFormatException">It is no .NET assembly.</exception>
    public static IReadOnlyList<SolutionProblem> Run(string solutionFolder, string? pluginAssembly = null)
    {
        var classes = pluginAssembly is null ? null : PluginClasses.Read(pluginAssembly);
        try
        {
            SolutionContents.Read(new SolutionFolder(solutionFolder), classes);
            return [];
        }
        catch (SolutionFormatException refused)
        {
            return refused.Problems;
        }
    }

    /// <summary>How many of each kind a consistent solution holds.</summary>
    /// <param name="solutionFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <exception cref="SolutionFormatException">The solution contradicts itself.</exception>
    public static SolutionCounts Count(string solutionFolder) => SolutionContents.Read(new SolutionFolder(solutionFolder)).Count();
}
