namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>
/// Checks the cascade rules of relationships against what Dataverse lets be created: a row has one parent at most, and a table of a
/// solution is no parent of a stock table
/// (https://learn.microsoft.com/power-apps/maker/data-platform/create-edit-entity-relationships#limitations-on-behaviors-you-can-set).
/// The lookup of a customer counts once: its two relationships may both cascade.
/// </summary>
internal static class CascadeCheck
{
    private static readonly string[] ParentalActions =
        ["CascadeAssign", "CascadeDelete", "CascadeReparent", "CascadeShare", "CascadeUnshare"];

    private static readonly string[] Known = ["NoCascade", "Cascade", "ActiveOnly", "UserOwned", "RemoveLink", "Restrict"];

    public static void Check(SolutionContents contents)
    {
        var ownTables = contents.Folder.OpenInEach("Entities", "Entity.xml")
            .Where(file => file.Root.Descendants("attribute").Any(attribute => attribute.Element("Type")?.Value == "primarykey"))
            .Select(file => Component.KeyOf(file.Text(file.Root, "Name")))
            .ToHashSet();
        var ofSolution = contents.Relationships.Where(relationship => contents.Folder.Exists(relationship.File.Name)).ToList();

        foreach (var relationship in ofSolution)
        {
            contents.Problems.Attempt(() => CheckNames(relationship));
        }

        foreach (var relationship in ofSolution.Where(IsParental))
        {
            contents.Problems.Attempt(() => CheckTables(relationship, ownTables));
        }

        foreach (var ofTable in ofSolution.Where(IsParental).GroupBy(relationship => relationship.ReferencingTable))
        {
            CheckOneParent(ofTable.ToList(), contents.Problems);
        }
    }

    private static void CheckNames(RelationshipDraft relationship)
    {
        foreach (var action in ParentalActions.Select(name => relationship.File.Element(relationship.Place, name)))
        {
            if (!Known.Contains(action.Value))
            {
                throw relationship.File.Problem(action, $"<{action.Name}> is \"{action.Value}\". Write one of {string.Join(", ", Known)}.");
            }
        }
    }

    private static void CheckTables(RelationshipDraft relationship, HashSet<string> ownTables)
    {
        if (ownTables.Contains(relationship.ReferencedTable) && !ownTables.Contains(relationship.ReferencingTable))
        {
            throw relationship.File.Problem(
                relationship.Place,
                $"The relationship \"{relationship.Name}\" cascades from a table of the solution to the stock table "
                + $"\"{relationship.ReferencingTable}\", which Dataverse refuses. Use RemoveLink or Restrict.");
        }
    }

    private static void CheckOneParent(List<RelationshipDraft> parental, ProblemList problems)
    {
        foreach (var other in parental.Where(relationship => relationship.ReferencingColumn != parental[0].ReferencingColumn))
        {
            problems.Add(other.File.Problem(
                other.Place,
                $"The relationship \"{other.Name}\" cascades to \"{other.ReferencingTable}\", to which \"{parental[0].Name}\" cascades "
                + "already; Dataverse lets a row have one parent. Use RemoveLink or Restrict in one of them."));
        }
    }

    private static bool IsParental(RelationshipDraft relationship) => ParentalActions
        .Select(name => relationship.Place.Element(name)?.Value)
        .Any(action => action is "Cascade" or "ActiveOnly" or "UserOwned");
}
