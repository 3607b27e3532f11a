namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads the names of the plug-in classes from PluginAssemblies/*/*.dll.data.xml.</summary>
internal static class PluginAssemblyReader
{
    public static HashSet<string> ReadTypeNames(SolutionFolder folder) => folder
        .OpenAllInEach("PluginAssemblies", "*.data.xml")
        .SelectMany(file => file.Root.Descendants("PluginType").Select(type => file.Attribute(type, "Name")))
        .ToHashSet();
}
