using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads SdkMessageProcessingSteps/{id}.xml.</summary>
/// <param name="tables">The tables by logical name.</param>
/// <param name="pluginTypes">The names of the plug-in classes.</param>
/// <param name="endpoints">The service endpoints by id.</param>
internal sealed class StepReader(
    IReadOnlyDictionary<string, TableDraft> tables,
    IReadOnlySet<string> pluginTypes,
    IReadOnlyDictionary<Guid, ServiceEndpointMetadata> endpoints)
{
    public StepMetadata Read(XmlFile file)
    {
        var root = file.Root;
        var table = Table(file);
        var message = Message(file);
        var step = new StepMetadata
        {
            Id = file.ParseId(root, file.Attribute(root, "SdkMessageProcessingStepId")),
            Name = file.Attribute(root, "Name"),
            Message = message,
            Table = table?.LogicalName,
            Stage = file.Numbered<StepStage>(root, "Stage"),
            Mode = file.Numbered<StepMode>(root, "Mode"),
            Rank = file.Integer(root, "Rank"),
            FilteringColumns = Columns(file, root, "FilteringAttributes", table),
            Images = [.. root.Descendants("SdkMessageProcessingStepImage").Select(image => Image(file, image, message, table))],
            PluginTypeName = PluginType(file),
            ServiceEndpointId = Endpoint(file),
            DeletesFinishedJobs = XmlFile.OptionalText(root, "AsyncAutoDelete") == "1",
            UnsecureConfiguration = XmlFile.OptionalText(root, "Configuration"),
        };
        Check(file, step);
        return step;
    }

    private static void Check(XmlFile file, StepMetadata step)
    {
        var expected = $"{{{step.Id}}}.xml";
        if (!file.Name.EndsWith(expected, StringComparison.OrdinalIgnoreCase))
        {
            throw file.Problem(file.Root, $"The file of this step must be named \"{expected}\".");
        }

        if (step is { Mode: StepMode.Asynchronous, Stage: not StepStage.PostOperation })
        {
            throw file.Problem(file.Root, "An asynchronous step runs after the operation. Set <Stage> to 40, or <Mode> to 0.");
        }

        if (step.PluginTypeName is null == step.ServiceEndpointId is null)
        {
            throw file.Problem(
                file.Root,
                "A step runs either a plug-in or a service endpoint. Give one of <PluginTypeName> and <EventHandler>.");
        }
    }

    private static string Message(XmlFile file)
    {
        var text = file.Text(file.Root, "SdkMessageId");
        var place = file.Element(file.Root, "SdkMessageId");
        return SdkMessages.NameOf(file.ParseId(place, text)) ?? throw file.Problem(place, $"The message \"{text}\" is not supported.");
    }

    private TableDraft? Table(XmlFile file) =>
        XmlFile.OptionalText(file.Root, "PrimaryEntity") is not { } name ? null
        : tables.GetValueOrDefault(name)
            ?? throw file.Problem(file.Element(file.Root, "PrimaryEntity"), $"There is no table \"{name}\". Correct the step's table.");

    private static string[] Columns(XmlFile file, XElement parent, string element, TableDraft? table)
    {
        var columns = XmlFile.Names(parent, element);
        var unknown = Array.Find(columns, column => table is null || !table.HasColumn(column));
        return unknown is null
            ? columns
            : throw file.Problem(
                parent.Element(element)!,
                $"\"{unknown}\" is no column of table \"{table?.LogicalName}\". Correct <{element}>.");
    }

    private static StepImage Image(XmlFile file, XElement image, string message, TableDraft? table)
    {
        var type = file.Numbered<StepImageType>(image, "ImageType");
        if ((message == "Create" && type != StepImageType.PostImage) || (message == "Delete" && type != StepImageType.PreImage))
        {
            throw file.Problem(image, $"A step on {message} cannot have a {type}: there is no such row.");
        }

        return new StepImage(
            file.ParseId(image, file.Text(image, "SdkMessageProcessingStepImageId")),
            file.Attribute(image, "Name"),
            file.Text(image, "EntityAlias"),
            type,
            Columns(file, image, "Attributes", table));
    }

    // The element holds the assembly-qualified name.
    private string? PluginType(XmlFile file)
    {
        var name = XmlFile.OptionalText(file.Root, "PluginTypeName")?.Split(',')[0].Trim();
        return name is null || pluginTypes.Contains(name)
            ? name
            : throw file.Problem(
                file.Element(file.Root, "PluginTypeName"),
                $"No assembly in PluginAssemblies registers the class \"{name}\". Add its <PluginType>, or correct the name.");
    }

    private Guid? Endpoint(XmlFile file)
    {
        if (XmlFile.OptionalText(file.Root, "EventHandler") is not { } text)
        {
            return null;
        }

        var place = file.Element(file.Root, "EventHandler");
        var id = file.ParseId(place, text);
        return endpoints.ContainsKey(id)
            ? id
            : throw file.Problem(place, $"There is no service endpoint \"{text}\" in {ServiceEndpointReader.File}.");
    }
}
