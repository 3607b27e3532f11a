using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>Checks views: what they fetch, and that they show only what they fetch.</summary>
internal static class ViewCheck
{
    private static readonly Dictionary<int, string> KindsByType = new()
    {
        [0] = "public view", [1] = "advanced find", [2] = "associated view", [4] = "quick find", [64] = "lookup", [8192] = "my rows",
    };

    public static void Check(SolutionContents contents)
    {
        foreach (var view in contents.Screens.Views)
        {
            contents.Problems.Attempt(() => CheckKind(view));
            contents.Problems.Attempt(() => CheckQuery(contents, view));
            contents.Problems.Attempt(() => CheckLayout(contents, view));
        }
    }

    private static void CheckKind(Screen view)
    {
        var kind = view.File.Integer(view.Element, "querytype");
        if (!KindsByType.ContainsKey(kind))
        {
            var known = string.Join(", ", KindsByType.Select(pair => $"{pair.Key} ({pair.Value})"));
            throw view.File.Problem(view.File.Element(view.Element, "querytype"), $"The query type {kind} is not known. Known are {known}.");
        }
    }

    private static void CheckQuery(SolutionContents contents, Screen view)
    {
        var fetch = view.File.Element(view.File.Element(view.Element, "fetchxml"), "fetch");
        new FetchCheck(contents, view.File).Check(fetch, view.Table);
    }

    private static void CheckLayout(SolutionContents contents, Screen view)
    {
        var table = contents.Tables.GetValueOrDefault(view.Table);
        var row = view.File.Element(view.File.Element(view.File.Element(view.Element, "layoutxml"), "grid"), "row");
        var id = view.File.Attribute(row, "id");
        if (table is not null && id != table.PrimaryIdColumn)
        {
            throw view.File.Problem(row, $"The id of the row is \"{id}\". Write \"{table.PrimaryIdColumn}\", the key of table \"{view.Table}\".");
        }

        var fetched = Fetched(view);
        foreach (var cell in row.Elements("cell"))
        {
            var name = view.File.Attribute(cell, "name");
            if (!fetched.Contains(name))
            {
                contents.Problems.Add(view.File.Problem(cell, $"The view shows \"{name}\", which its query does not fetch. Fetch it, or remove the cell."));
            }
        }
    }

    // The column of a linked table is shown as alias.column.
    private static HashSet<string> Fetched(Screen view) =>
    [
        .. from attribute in view.Element.Elements("fetchxml").Descendants("attribute")
           let name = attribute.Attribute("name")?.Value
           let alias = attribute.Parent!.Name.LocalName == "link-entity" ? attribute.Parent.Attribute("alias")?.Value : null
           select alias is null ? name : $"{alias}.{name}",
    ];
}
