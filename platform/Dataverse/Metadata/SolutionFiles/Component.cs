using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>A component that must be listed in Other/Solution.xml, where its file has it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Key">Its name or id, without braces, in lower case.</param>
/// <param name="File">Its file.</param>
/// <param name="Place">Where in the file it begins.</param>
internal sealed record Component(ComponentType Type, string Key, XmlFile File, XElement Place)
{
    /// <summary>The components of a solution. Forms, views and charts go with their table, environment variables are not listed.</summary>
    public static IEnumerable<Component> All(SolutionFolder folder, ProblemList problems) =>
    [
        .. Of(ComponentType.Entity, folder.OpenInEach("Entities", "Entity.xml"), file => file.Text(file.Root, "Name"), problems),
        .. Of(ComponentType.OptionSet, folder.OpenAll("OptionSets"), file => file.Attribute(file.Root, "Name"), problems),
        .. Of(ComponentType.Role, folder.OpenAll("Roles"), file => file.Attribute(file.Root, "id"), problems),
        .. Of(ComponentType.SiteMap, folder.OpenInEach("AppModuleSiteMaps", "AppModuleSiteMap.xml"), SiteMapName, problems),
        .. Of(ComponentType.AppModule, folder.OpenInEach("AppModules", "AppModule.xml"), AppName, problems),
        .. Of(ComponentType.PluginAssembly, folder.OpenAllInEach("PluginAssemblies", "*.data.xml"), AssemblyId, problems),
        .. Of(ComponentType.Step, folder.OpenAll("SdkMessageProcessingSteps"), StepId, problems),
        .. Of(ComponentType.FieldSecurityProfile, ColumnSecurityCheck.Profiles(folder), "fieldsecurityprofileid", problems),
        .. Of(ComponentType.ServiceEndpoint, ServiceEndpointReader.Elements(folder), "ServiceEndpointId", problems),
    ];

    public static string KeyOf(string nameOrId) => nameOrId.Trim('{', '}').ToLowerInvariant();

    private static string SiteMapName(XmlFile file) => file.Text(file.Root, "SiteMapUniqueName");

    private static string AppName(XmlFile file) => file.Text(file.Root, "UniqueName");

    private static string AssemblyId(XmlFile file) => file.Attribute(file.Root, "PluginAssemblyId");

    private static string StepId(XmlFile file) => file.Attribute(file.Root, "SdkMessageProcessingStepId");

    private static IEnumerable<Component> Of(
        ComponentType type, IEnumerable<XmlFile> files, Func<XmlFile, string> key, ProblemList problems) =>
        files.Select(file => problems.Attempt(() => new Component(type, KeyOf(key(file)), file, file.Root))).OfType<Component>();

    private static IEnumerable<Component> Of(
        ComponentType type, IEnumerable<(XElement Element, XmlFile File)> elements, string id, ProblemList problems) => elements
        .Select(found => problems.Attempt(
            () => new Component(type, KeyOf(found.File.Attribute(found.Element, id)), found.File, found.Element)))
        .OfType<Component>();
}
