using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;

/// <summary>Checks that no two things have the same id.</summary>
internal static class IdCheck
{
    private static readonly string[] Folders =
    [
        "/FormXml/", "/SavedQueries/", "/Visualizations/", "Roles/", "PluginAssemblies/", "SdkMessageProcessingSteps/",
        ColumnSecurityCheck.File,
    ];

    private static readonly string[] Attributes =
    [
        "SdkMessageProcessingStepId", "PluginAssemblyId", "PluginTypeId", "ServiceEndpointId", "fieldsecurityprofileid",
    ];

    private static readonly string[] Elements = ["formid", "savedqueryid", "savedqueryvisualizationid", "SdkMessageProcessingStepImageId"];

    private static readonly string[] WithId = ["tab", "section", "cell", "Role"];

    public static void Check(SolutionContents contents)
    {
        var owners = new Dictionary<Guid, string>();
        foreach (var file in contents.Folder.AllFiles.Where(HasIds).Select(contents.Folder.Open))
        {
            foreach (var (id, place) in Ids(file))
            {
                Check(contents.Problems, owners, file, id, place);
            }
        }
    }

    private static void Check(ProblemList problems, Dictionary<Guid, string> owners, XmlFile file, string text, XElement place)
    {
        if (!Guid.TryParse(text, out var id))
        {
            problems.Add(file.Problem(place, $"\"{text}\" is not a GUID."));
        }
        else if (!owners.TryAdd(id, file.Name))
        {
            problems.Add(file.Problem(place, $"The id \"{id}\" is also used in {owners[id]}. Give each its own."));
        }
    }

    // What was unpacked as managed repeats the file beside it, and the app the ids of its roles, views and forms.
    private static bool HasIds(string name) =>
        Folders.Any(folder => name.Contains(folder, StringComparison.Ordinal))
        && name.EndsWith(".xml", StringComparison.Ordinal)
        && !name.EndsWith("_managed.xml", StringComparison.Ordinal);

    private static IEnumerable<(string Id, XElement Place)> Ids(XmlFile file) =>
        from element in file.Root.DescendantsAndSelf()
        from id in Own(element)
        select (id, element);

    private static IEnumerable<string> Own(XElement element)
    {
        var name = element.Name.LocalName;
        if (Elements.Contains(name))
        {
            yield return element.Value;
        }

        // A step names its class by PluginTypeId in an element, the registration has it in an attribute.
        foreach (var attribute in element.Attributes().Where(attribute => Attributes.Contains(attribute.Name.LocalName)))
        {
            yield return attribute.Value;
        }

        if (WithId.Contains(name) && element.Attribute("id") is { } id)
        {
            yield return id.Value;
        }
    }
}
