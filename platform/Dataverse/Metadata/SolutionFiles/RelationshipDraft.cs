using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>A relationship as it was read, before its tables are known to exist.</summary>
internal sealed record RelationshipDraft(
    string Name,
    string ReferencedTable,
    string ReferencingTable,
    string ReferencingColumn,
    string NavigationProperty,
    CascadeDelete OnDelete,
    XmlFile File,
    XElement Place)
{
    public bool IsFor(string table, string column) => ReferencingTable == table && ReferencingColumn == column;

    public RelationshipMetadata Build(IReadOnlyDictionary<string, TableDraft> tables)
    {
        var referenced = Find(tables, ReferencedTable);
        var column = Find(tables, ReferencingTable).Columns.FirstOrDefault(found => found.LogicalName == ReferencingColumn);
        if (column is not { IsLookup: true })
        {
            throw File.Problem(
                Place,
                $"The relationship \"{Name}\" names \"{ReferencingColumn}\", which is no lookup of table \"{ReferencingTable}\".");
        }

        return new RelationshipMetadata(
            Name,
            ReferencedTable,
            referenced.PrimaryIdColumn,
            ReferencingTable,
            ReferencingColumn,
            NavigationProperty,
            OnDelete)
        {
            OnAssign = Action("CascadeAssign"), OnShare = Action("CascadeShare"), OnUnshare = Action("CascadeUnshare"),
        };
    }

    private CascadeAction Action(string element) =>
        Place.Element(element) is { } action ? File.Named<CascadeAction>(action, action.Value) : CascadeAction.NoCascade;

    private TableDraft Find(IReadOnlyDictionary<string, TableDraft> tables, string name) =>
        tables.GetValueOrDefault(name)
        ?? throw File.Problem(Place, $"The relationship \"{Name}\" names the table \"{name}\", which does not exist.");
}
