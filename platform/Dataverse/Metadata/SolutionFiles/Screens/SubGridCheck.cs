using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Screens;

/// <summary>Checks a list of related rows on a form: its table, its relationship and its view must belong together.</summary>
/// <param name="contents">The solution.</param>
internal sealed class SubGridCheck(SolutionContents contents)
{
    private readonly ILookup<Guid, Screen> _viewsById = contents.Screens.Views.ToLookup(view => view.Id);
    private readonly ILookup<string, RelationshipDraft> _relationshipsByName =
        contents.Relationships.ToLookup(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase);

    /// <param name="file">The form.</param>
    /// <param name="control">The control.</param>
    /// <param name="table">The table of the form.</param>
    public void Check(XmlFile file, XElement control, TableDraft table)
    {
        var parameters = file.Element(control, "parameters");
        var target = file.Text(parameters, "TargetEntityType");
        if (!contents.Tables.ContainsKey(target))
        {
            throw file.Problem(file.Element(parameters, "TargetEntityType"), $"There is no table \"{target}\". Correct the list of rows.");
        }

        var name = file.Text(parameters, "RelationshipName");
        if (!_relationshipsByName[name].Any(found => found.ReferencedTable == table.LogicalName && found.ReferencingTable == target))
        {
            throw file.Problem(
                file.Element(parameters, "RelationshipName"),
                $"No relationship \"{name}\" leads from \"{table.LogicalName}\" to \"{target}\". Correct the list of rows.");
        }

        var view = file.ParseId(file.Element(parameters, "ViewId"), file.Text(parameters, "ViewId"));
        if (_viewsById[view].All(found => found.Table != target))
        {
            throw file.Problem(file.Element(parameters, "ViewId"), $"Table \"{target}\" has no view \"{view}\". Correct the list of rows.");
        }
    }
}
