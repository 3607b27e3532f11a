using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.StockTables;

/// <summary>The XML files of this folder, which are part of the assembly.</summary>
internal static class StockFiles
{
    private const string Folder = "StockTables/";
    private const string SystemColumnsName = Folder + "SystemColumns.xml";

    public static XmlFile OpenSystemColumns() => Open(SystemColumnsName);

    public static IEnumerable<XmlFile> OpenTables() => typeof(StockFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != SystemColumnsName)
        .Order(StringComparer.Ordinal)
        .Select(Open);

    private static XmlFile Open(string name)
    {
        using var content = typeof(StockFiles).Assembly.GetManifestResourceStream(name)!;
        return XmlFile.Load(name, content);
    }
}
