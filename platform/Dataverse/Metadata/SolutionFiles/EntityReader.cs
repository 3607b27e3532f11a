using System.Xml.Linq;
using Sav.Platform.Dataverse.StockTables;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads Entities/*/Entity.xml: a whole custom table, or the columns and keys that a stock table gains.</summary>
/// <param name="optionSets">The global choices by name.</param>
/// <param name="relationships">The relationships, which say what a lookup points to.</param>
/// <param name="problems">Takes what is wrong with a column or a key.</param>
internal sealed class EntityReader(
    IReadOnlyDictionary<string, OptionSetMetadata> optionSets,
    IReadOnlyCollection<RelationshipDraft> relationships,
    ProblemList problems)
{
    /// <param name="file">The file.</param>
    /// <param name="tables">The tables so far, by logical name; the table of the file is added or extended.</param>
    public void Read(XmlFile file, Dictionary<string, TableDraft> tables)
    {
        var entity = file.Element(file.Element(file.Root, "EntityInfo"), "entity");
        var name = file.Attribute(entity, "Name");
        var attributes = file.Element(entity, "attributes").Elements("attribute").ToList();
        if (!tables.TryGetValue(name.ToLowerInvariant(), out var table))
        {
            table = CustomTable(file, entity, attributes);
            var other = tables.Values.FirstOrDefault(other => other.EntitySetName == table.EntitySetName);
            if (other is not null)
            {
                throw file.Problem(
                    file.Element(entity, "EntitySetName"),
                    $"The entity set name \"{table.EntitySetName}\" is taken by table \"{other.LogicalName}\". Choose another.");
            }

            tables.Add(table.LogicalName, table);
        }

        ReadColumns(file, attributes, table);
        ReadKeys(file, entity, table);
    }

    private static TableDraft CustomTable(XmlFile file, XElement entity, List<XElement> attributes)
    {
        var id = attributes.Find(attribute => attribute.Element("Type")?.Value == "primarykey")
            ?? throw file.Problem(entity, "The table has no column of type primarykey. Add it.");
        var name = attributes.Find(attribute => Mask(attribute).Contains("PrimaryName"))
            ?? throw file.Problem(entity, "No column has PrimaryName in its <DisplayMask>. Mark the column that names a row.");

        return new TableDraft
        {
            SchemaName = file.Attribute(entity, "Name"),
            EntitySetName = file.Text(entity, "EntitySetName"),
            PrimaryIdColumn = file.Text(id, "LogicalName"),
            PrimaryNameColumn = file.Text(name, "LogicalName"),
            IsOwned = file.Text(entity, "OwnershipTypeMask") == "UserOwned",
            Label = file.Label(entity, "LocalizedNames", "LocalizedName"),
            CollectionLabel = file.Label(entity, "LocalizedCollectionNames", "LocalizedCollectionName"),
            Description = file.Label(entity, "Descriptions", "Description"),
        };
    }

    private static string[] Mask(XElement attribute) => (attribute.Element("DisplayMask")?.Value ?? "").Split('|');

    private void ReadColumns(XmlFile file, List<XElement> attributes, TableDraft table)
    {
        var reader = new ColumnReader(file, optionSets, column => TargetsOf(table.LogicalName, column));
        foreach (var attribute in attributes)
        {
            problems.Attempt(() => ReadColumn(file, reader, attribute, table));
        }

        problems.Attempt(() => StatusCheck.Check(file, file.Root, table));
    }

    private static void ReadColumn(XmlFile file, ColumnReader reader, XElement attribute, TableDraft table)
    {
        var name = file.Text(attribute, "LogicalName");
        if (table.HasColumn(name))
        {
            throw file.Problem(attribute, $"The column \"{name}\" occurs twice in table \"{table.LogicalName}\". Remove one.");
        }

        try
        {
            table.Add(reader.Read(attribute));
        }
        catch (SolutionFormatException)
        {
            table.AddUnreadable(name);
            throw;
        }
    }

    private string[] TargetsOf(string table, string column)
    {
        var found = relationships.Where(relationship => relationship.IsFor(table, column)).ToList();
        return found.Count > 0 ? [.. found.Select(relationship => relationship.ReferencedTable)] : [.. SystemColumns.TargetsOf(column)];
    }

    private void ReadKeys(XmlFile file, XElement entity, TableDraft table)
    {
        foreach (var key in entity.Elements("EntityKeys").Elements("EntityKey"))
        {
            problems.Attempt(() => ReadKey(file, key, table));
        }
    }

    private static void ReadKey(XmlFile file, XElement key, TableDraft table)
    {
        var columns = file.Element(key, "EntityKeyAttributes").Elements("AttributeName").ToList();
        var name = file.Text(key, "LogicalName");
        var unknown = columns.Find(column => !table.HasColumn(column.Value));
        if (unknown is not null)
        {
            throw file.Problem(
                unknown,
                $"The key \"{name}\" names the column \"{unknown.Value}\", which table \"{table.LogicalName}\" does not have.");
        }

        var label = file.Label(key, "displaynames", "displayname");
        table.Add(new KeyMetadata(name, label, columns.ConvertAll(column => column.Value)));
    }
}
