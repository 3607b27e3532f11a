using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads PluginAssemblies/ServiceEndpoints.xml, which a solution has only if it has endpoints.</summary>
internal static class ServiceEndpointReader
{
    public const string File = "PluginAssemblies/ServiceEndpoints.xml";

    public static Dictionary<Guid, ServiceEndpointMetadata> ReadAll(SolutionFolder folder, ProblemList problems) => Elements(folder)
        .Select(found => problems.Attempt(() => Read(found.File, found.Element)))
        .OfType<ServiceEndpointMetadata>()
        .DistinctBy(endpoint => endpoint.Id)
        .ToDictionary(endpoint => endpoint.Id);

    public static IEnumerable<(XElement Element, XmlFile File)> Elements(SolutionFolder folder)
    {
        if (!folder.Exists(File))
        {
            return [];
        }

        var file = folder.Open(File);
        return file.Root.Elements("ServiceEndpoint").Select(element => (element, file));
    }

    private static ServiceEndpointMetadata Read(XmlFile file, XElement element) => new(
        file.ParseId(element, file.Attribute(element, "ServiceEndpointId")),
        file.Attribute(element, "Name"),
        file.Text(element, "Path"),
        file.Numbered<ServiceEndpointContract>(element, "Contract"),
        file.Numbered<ServiceEndpointMessageFormat>(element, "MessageFormat"));
}
