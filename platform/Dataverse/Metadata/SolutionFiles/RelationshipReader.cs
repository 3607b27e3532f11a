using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads Other/Relationships.xml, the index, and Other/Relationships/*.xml, the definitions.</summary>
internal static class RelationshipReader
{
    private const string Index = "Other/Relationships.xml";

    // Owner is no table but stands for user or team, which the type of the column says already.
    private const string Owner = "owner";

    public static List<RelationshipDraft> ReadAll(SolutionFolder folder, ProblemList problems)
    {
        var index = folder.Open(Index);
        var listed = ReadIndex(index, problems);
        var relationships = new List<RelationshipDraft>();
        foreach (var file in folder.OpenAll("Other/Relationships"))
        {
            foreach (var element in file.Root.Elements("EntityRelationship"))
            {
                problems.Attempt(() => relationships.Add(Read(file, element)));
                problems.Attempt(() => Unlist(file, element, listed));
            }
        }

        foreach (var (undefined, line) in listed)
        {
            problems.Add(index.Problem(
                line,
                $"The relationship \"{undefined}\" is defined nowhere in Other/Relationships. Add it, or remove this line."));
        }

        return relationships.FindAll(relationship => relationship.ReferencedTable != Owner);
    }

    private static void Unlist(XmlFile file, XElement element, Dictionary<string, XElement> listed)
    {
        var name = file.Attribute(element, "Name");
        if (!listed.Remove(name))
        {
            throw file.Problem(element, $"The relationship \"{name}\" is not listed in {Index}, or defined twice. List it once, define it once.");
        }
    }

    private static Dictionary<string, XElement> ReadIndex(XmlFile index, ProblemList problems)
    {
        var listed = new Dictionary<string, XElement>();
        foreach (var line in index.Root.Elements("EntityRelationship"))
        {
            if (!listed.TryAdd(index.Attribute(line, "Name"), line))
            {
                problems.Add(index.Problem(line, $"The relationship \"{line.Attribute("Name")!.Value}\" is listed twice. Remove this line."));
            }
        }

        return listed;
    }

    private static RelationshipDraft Read(XmlFile file, XElement element)
    {
        var type = file.Text(element, "EntityRelationshipType");
        if (type != "OneToMany")
        {
            throw file.Problem(element, $"The relationship type \"{type}\" is not supported. Use OneToMany.");
        }

        var column = file.Text(element, "ReferencingAttributeName");
        var onDelete = file.Element(element, "CascadeDelete");
        return new RelationshipDraft(
            file.Attribute(element, "Name"),
            file.Text(element, "ReferencedEntityName").ToLowerInvariant(),
            file.Text(element, "ReferencingEntityName").ToLowerInvariant(),
            column.ToLowerInvariant(),
            NavigationProperty(element) ?? column.ToLowerInvariant(),
            file.Named<CascadeDelete>(onDelete, onDelete.Value),
            file,
            element);
    }

    // Role type 1 is the side of the lookup.
    private static string? NavigationProperty(XElement element) => element
        .Descendants("EntityRelationshipRole")
        .Where(role => role.Element("RelationshipRoleType")?.Value == "1")
        .Select(role => XmlFile.OptionalText(role, "NavigationPropertyName"))
        .FirstOrDefault();
}
