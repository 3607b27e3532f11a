using System.Xml.Linq;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.StockTables;

/// <summary>
/// Reads the tables that Dataverse and its Sales and Service apps bring along, as far as a solution here builds on them.
/// Names and options are those of Microsoft's table reference.
/// </summary>
internal static class StockTableReader
{
    public static (List<TableDraft> Tables, List<RelationshipDraft> Relationships, List<ManyToManyMetadata> ManyToMany) ReadAll()
    {
        var files = StockFiles.OpenTables().ToList();
        return (files.ConvertAll(ReadTable), [.. files.SelectMany(ReadRelationships)], [.. files.SelectMany(ReadManyToMany)]);
    }

    private static IEnumerable<ManyToManyMetadata> ReadManyToMany(XmlFile file) =>
        from relationship in file.Root.Elements("manyToMany")
        select new ManyToManyMetadata(
            file.Attribute(relationship, "name"),
            file.Attribute(file.Root, "name").ToLowerInvariant(),
            file.Attribute(relationship, "first"),
            file.Attribute(relationship, "firstColumn"),
            file.Attribute(relationship, "second"),
            file.Attribute(relationship, "secondColumn"));

    private static TableDraft ReadTable(XmlFile file)
    {
        var root = file.Root;
        var columns = root.Elements("column").Select(column => StockColumnReader.Read(file, column)).ToList();
        var table = new TableDraft
        {
            SchemaName = file.Attribute(root, "name"),
            EntitySetName = file.Attribute(root, "set"),
            PrimaryIdColumn = columns[0].LogicalName,
            PrimaryNameColumn = root.Attribute("primaryName")?.Value,
            IsOwned = file.Attribute(root, "ownership") == "user",
            HoldsMoney = root.Attribute("holdsMoney")?.Value == "yes",
            Label = StockColumnReader.Label(file, root),
            CollectionLabel = StockColumnReader.Label(file, root, "Many"),
        };

        columns.ForEach(table.Add);
        columns.FindAll(column => column.Type == ColumnType.Money).ForEach(money => table.Add(StockColumnReader.BaseOf(money)));
        AddStates(file, table);
        foreach (var key in root.Elements("key"))
        {
            var columnsOfKey = file.Attribute(key, "columns").Split(' ');
            table.Add(new KeyMetadata(file.Attribute(key, "name"), StockColumnReader.Label(file, key), columnsOfKey));
        }

        return table;
    }

    private static void AddStates(XmlFile file, TableDraft table)
    {
        var states = file.Root.Elements("state").ToList();
        if (states.Count == 0)
        {
            return;
        }

        table.Add(new ColumnMetadata
        {
            LogicalName = "statecode",
            SchemaName = "StateCode",
            Type = ColumnType.State,
            Label = new LocalizedText([KeyValuePair.Create(1033, "Status"), KeyValuePair.Create(1036, "Statut")]),
            RequiredLevel = RequiredLevel.SystemRequired,
            Options = states.ConvertAll(state => State(file, state)),
            IsValidForCreate = false,
        });
        table.Add(new ColumnMetadata
        {
            LogicalName = "statuscode",
            SchemaName = "StatusCode",
            Type = ColumnType.Status,
            Label = new LocalizedText([KeyValuePair.Create(1033, "Status Reason"), KeyValuePair.Create(1036, "Raison du statut")]),
            Options = [.. states.Elements("status").Select(status => Status(file, status))],
        });
        StatusCheck.Check(file, file.Root, table);
    }

    private static OptionMetadata State(XmlFile file, XElement state) =>
        StockColumnReader.Option(file, state) with { DefaultStatus = file.IntegerAttribute(state, "default") };

    private static OptionMetadata Status(XmlFile file, XElement status) =>
        StockColumnReader.Option(file, status) with { State = file.IntegerAttribute(status.Parent!, "value") };

    private static IEnumerable<RelationshipDraft> ReadRelationships(XmlFile file) =>
        from column in file.Root.Elements("column")
        from relationship in column.Elements("relationship")
        let name = file.Attribute(column, "name").ToLowerInvariant()
        select new RelationshipDraft(
            file.Attribute(relationship, "name"),
            file.Attribute(relationship, "to"),
            file.Attribute(file.Root, "name").ToLowerInvariant(),
            name,
            relationship.Attribute("property")?.Value ?? name,
            file.Named<CascadeDelete>(relationship, file.Attribute(relationship, "onDelete")),
            file,
            relationship);
}
