using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>
/// Compares the list of components in Other/Solution.xml with the files. A packer refuses a listed component without a file, and
/// leaves out a file that is not listed.
/// </summary>
internal static class RootComponents
{
    private const string Manifest = "Other/Solution.xml";

    public static void Check(SolutionFolder folder, ProblemList problems)
    {
        var manifest = folder.Open(Manifest);
        var present = FindPresent(folder, problems);
        var listed = new HashSet<(ComponentType, string)>();

        foreach (var line in manifest.Root.Descendants("RootComponent"))
        {
            problems.Attempt(() => Check(manifest, line, present, listed));
        }

        foreach (var component in present.Values.Where(component => !listed.Contains((component.Type, component.Key))))
        {
            problems.Add(component.File.Problem(
                component.Place,
                $"The component \"{component.Key}\" is not listed in {Manifest}. Add <RootComponent type=\"{component.Type:D}\"> for it."));
        }
    }

    private static void Check(
        XmlFile manifest,
        XElement line,
        Dictionary<(ComponentType, string), Component> present,
        HashSet<(ComponentType, string)> listed)
    {
        var id = line.Attribute("id")?.Value;
        var type = (ComponentType)manifest.IntegerAttribute(line, "type");
        var key = Component.KeyOf(id ?? manifest.Attribute(line, "schemaName"));
        if (!Enum.IsDefined(type))
        {
            throw manifest.Problem(line, $"The component type {type:D} is not supported. Remove this line, or have its files read.");
        }

        if (!listed.Add((type, key)))
        {
            throw manifest.Problem(line, $"The component \"{key}\" is listed twice. Remove one line.");
        }

        if (!present.ContainsKey((type, key)))
        {
            throw manifest.Problem(
                line,
                $"The component \"{key}\" of type {type:D} is missing in {FolderOf(type)}. Restore its file, or remove this line.");
        }

        if (id is not null && type != ComponentType.PluginAssembly && id != $"{{{key}}}")
        {
            throw manifest.Problem(line, $"The id \"{id}\" must be written in braces and in lower case: \"{{{key}}}\".");
        }
    }

    private static string FolderOf(ComponentType type) => type switch
    {
        ComponentType.Entity => "Entities",
        ComponentType.OptionSet => "OptionSets",
        ComponentType.Role => "Roles",
        ComponentType.SiteMap => "AppModuleSiteMaps",
        ComponentType.AppModule => "AppModules",
        ComponentType.PluginAssembly => "PluginAssemblies",
        ComponentType.Step => "SdkMessageProcessingSteps",
        ComponentType.FieldSecurityProfile => ColumnSecurityCheck.File,
        _ => ServiceEndpointReader.File,
    };

    private static Dictionary<(ComponentType Type, string Key), Component> FindPresent(SolutionFolder folder, ProblemList problems)
    {
        var present = new Dictionary<(ComponentType, string), Component>();
        foreach (var component in Component.All(folder, problems))
        {
            if (!present.TryAdd((component.Type, component.Key), component))
            {
                var other = present[(component.Type, component.Key)].File.Name;
                problems.Add(component.File.Problem(component.Place, $"The component \"{component.Key}\" is also in {other}. Remove one."));
            }
        }

        return present;
    }
}
