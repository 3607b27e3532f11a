using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Apps;

/// <summary>Checks the navigation of an app: every entry leads to a table of the app, and every id is used once.</summary>
internal static class SiteMapCheck
{
    /// <param name="contents">The solution.</param>
    /// <param name="siteMap">The site map.</param>
    /// <param name="tables">Logical names of the tables of the app.</param>
    public static void Check(SolutionContents contents, XmlFile siteMap, HashSet<string> tables)
    {
        foreach (var entry in siteMap.Root.Descendants("SubArea"))
        {
            contents.Problems.Attempt(() => CheckTable(contents, siteMap, entry, tables));
        }

        foreach (var twice in siteMap.Root.Descendants().Where(HasId).GroupBy(element => element.Attribute("Id")!.Value).Where(ids => ids.Count() > 1))
        {
            contents.Problems.Add(siteMap.Problem(twice.Last(), $"The id \"{twice.Key}\" is used twice. Give every entry its own."));
        }
    }

    private static void CheckTable(SolutionContents contents, XmlFile siteMap, XElement entry, HashSet<string> tables)
    {
        if (entry.Attribute("Url") is not null)
        {
            return;
        }

        var name = siteMap.Attribute(entry, "Entity");
        if (!contents.Tables.ContainsKey(name))
        {
            throw siteMap.Problem(entry, $"There is no table \"{name}\". Correct the entry, or remove it.");
        }

        if (!tables.Contains(name))
        {
            throw siteMap.Problem(entry, $"The app does not have the table \"{name}\". Add it to the components of the app, or remove the entry.");
        }
    }

    private static bool HasId(XElement element) => element.Name.LocalName is "Area" or "Group" or "SubArea" && element.Attribute("Id") is not null;
}
