using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads SdkMessageProcessingSteps/{id}.xml.</summary>
/// <param name="tables">The tables by logical name.</param>
/// <param name="pluginTypes">The plug-in classes that the assemblies register.</param>
/// <param name="endpoints">The service endpoints by id.</param>
/// <param name="problems">Takes what is wrong with the columns that a step names.</param>
internal sealed class StepReader(
    IReadOnlyDictionary<string, TableDraft> tables,
    PluginTypes pluginTypes,
    IReadOnlyDictionary<Guid, ServiceEndpointMetadata> endpoints,
    ProblemList problems)
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
            Images = Images(file, message, table),
            PluginTypeName = pluginTypes.NameIn(file),
            ServiceEndpointId = Endpoint(file),
            DeletesFinishedJobs = XmlFile.OptionalText(root, "AsyncAutoDelete") == "1",
            UnsecureConfiguration = XmlFile.OptionalText(root, "Configuration"),
        };
        StepCheck.Check(file, step);
        return step;
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

    private string[] Columns(XmlFile file, XElement parent, string element, TableDraft? table)
    {
        var columns = XmlFile.Names(parent, element);
        foreach (var unknown in columns.Where(column => table is null || !table.HasColumn(column)))
        {
            problems.Add(file.Problem(
                parent.Element(element)!,
                $"\"{unknown}\" is no column of table \"{table?.LogicalName}\". Correct <{element}>."));
        }

        return columns;
    }

    private List<StepImage> Images(XmlFile file, string message, TableDraft? table) =>
    [
        .. file.Root.Descendants("SdkMessageProcessingStepImage")
            .Select(image => problems.Attempt(() => Image(file, image, message, table)))
            .OfType<StepImage>(),
    ];

    private StepImage Image(XmlFile file, XElement image, string message, TableDraft? table)
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
