namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>
/// Compares the list of components in Other/Solution.xml with the files. A packer refuses a listed component without a file, and
/// leaves out a file that is not listed.
/// </summary>
internal static class RootComponents
{
    private const string Manifest = "Other/Solution.xml";

    // The numbers are Dataverse's component types.
    private const int Entity = 1;
    private const int OptionSet = 9;
    private const int Role = 20;
    private const int PluginAssembly = 91;
    private const int Step = 92;
    private const int ServiceEndpoint = 95;

    public static void Check(SolutionFolder folder)
    {
        var manifest = folder.Open(Manifest);
        var present = FindPresent(folder);
        var listed = new HashSet<(int, string)>();

        foreach (var line in manifest.Root.Descendants("RootComponent"))
        {
            var type = manifest.IntegerAttribute(line, "type");
            var key = Key(line.Attribute("id")?.Value ?? manifest.Attribute(line, "schemaName"));
            listed.Add((type, key));
            if (FileOf(type) is { } where && !present.ContainsKey((type, key)))
            {
                throw manifest.Problem(
                    line,
                    $"The component \"{key}\" of type {type} is missing in {where}. Restore its file, or remove this line.");
            }
        }

        foreach (var (component, file) in present.Where(component => !listed.Contains(component.Key)))
        {
            throw new SolutionFormatException(
                file,
                null,
                $"The component \"{component.Key}\" is not listed in {Manifest}. Add <RootComponent type=\"{component.Type}\"> for it.");
        }
    }

    private static string? FileOf(int type) => type switch
    {
        Entity => "Entities",
        OptionSet => "OptionSets",
        Role => "Roles",
        PluginAssembly => "PluginAssemblies",
        Step => "SdkMessageProcessingSteps",
        ServiceEndpoint => ServiceEndpointReader.File,
        _ => null,
    };

    private static Dictionary<(int Type, string Key), string> FindPresent(SolutionFolder folder)
    {
        var present = new Dictionary<(int, string), string>();
        foreach (var (type, key, file) in Present(folder))
        {
            if (!present.TryAdd((type, key), file))
            {
                throw new SolutionFormatException(file, null, $"The component \"{key}\" is also in {present[(type, key)]}. Remove one.");
            }
        }

        return present;
    }

    private static IEnumerable<(int Type, string Key, string File)> Present(SolutionFolder folder)
    {
        foreach (var file in folder.OpenInEach("Entities", "Entity.xml"))
        {
            yield return (Entity, Key(file.Text(file.Root, "Name")), file.Name);
        }

        foreach (var file in folder.OpenAll("OptionSets"))
        {
            yield return (OptionSet, Key(file.Attribute(file.Root, "Name")), file.Name);
        }

        foreach (var file in folder.OpenAll("Roles"))
        {
            yield return (Role, Key(file.Attribute(file.Root, "id")), file.Name);
        }

        foreach (var file in folder.OpenAllInEach("PluginAssemblies", "*.data.xml"))
        {
            yield return (PluginAssembly, Key(file.Attribute(file.Root, "PluginAssemblyId")), file.Name);
        }

        foreach (var file in folder.OpenAll("SdkMessageProcessingSteps"))
        {
            yield return (Step, Key(file.Attribute(file.Root, "SdkMessageProcessingStepId")), file.Name);
        }

        foreach (var (endpoint, file) in ServiceEndpointReader.Elements(folder))
        {
            yield return (ServiceEndpoint, Key(file.Attribute(endpoint, "ServiceEndpointId")), file.Name);
        }
    }

    private static string Key(string nameOrId) => nameOrId.Trim('{', '}').ToLowerInvariant();
}
