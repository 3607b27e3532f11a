using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Reads choices: the global ones from OptionSets, and those inside a column.</summary>
internal static class OptionReader
{
    public static Dictionary<string, OptionSetMetadata> ReadGlobal(SolutionFolder folder, ProblemList problems)
    {
        var sets = new Dictionary<string, OptionSetMetadata>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in folder.OpenAll("OptionSets"))
        {
            if (problems.Attempt(() => ReadGlobal(file)) is { } set)
            {
                sets.TryAdd(set.Name, set);
            }
            else if (file.Root.Attribute("Name")?.Value is { } name)
            {
                // It is there, though wrong: the columns that use it are not told so again.
                sets.TryAdd(name, new OptionSetMetadata(name, LocalizedText.None, LocalizedText.None, []));
            }
        }

        return sets;
    }

    private static OptionSetMetadata ReadGlobal(XmlFile file) => new(
        file.Attribute(file.Root, "Name"),
        file.Label(file.Root, "displaynames", "displayname"),
        file.Label(file.Root, "Descriptions", "Description"),
        Read(file, file.Root));

    /// <summary>The options in an optionset element, whichever of the three forms it has.</summary>
    public static List<OptionMetadata> Read(XmlFile file, XElement optionSet)
    {
        var options = optionSet.Elements("options").Elements("option").Select(option => Plain(file, option))
            .Concat(optionSet.Elements("states").Elements("state").Select(state => State(file, state)))
            .Concat(optionSet.Elements("statuses").Elements("status").Select(status => Status(file, status)))
            .ToList();
        var twice = options.CountBy(option => option.Value).FirstOrDefault(count => count.Value > 1);
        return twice.Value == 0
            ? options
            : throw file.Problem(optionSet, $"The option {twice.Key} occurs twice. Give every option its own value.");
    }

    private static OptionMetadata Plain(XmlFile file, XElement option) =>
        new(file.IntegerAttribute(option, "value"), Label(file, option));

    private static OptionMetadata State(XmlFile file, XElement state) =>
        new(file.IntegerAttribute(state, "value"), Label(file, state), DefaultStatus: file.IntegerAttribute(state, "defaultstatus"));

    private static OptionMetadata Status(XmlFile file, XElement status) =>
        new(file.IntegerAttribute(status, "value"), Label(file, status), State: file.IntegerAttribute(status, "state"));

    private static LocalizedText Label(XmlFile file, XElement option) => file.Label(option, "labels", "label");
}
