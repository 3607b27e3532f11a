using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>The plug-in classes that PluginAssemblies/*/*.dll.data.xml register.</summary>
internal sealed class PluginTypes
{
    private readonly Dictionary<string, string> _idsByName = [];

    /// <summary>Reads the registrations.</summary>
    /// <param name="folder">The solution.</param>
    /// <param name="classes">The classes of the built assembly; null where it is not looked at.</param>
    /// <param name="problems">Takes what is wrong with a registration.</param>
    public static PluginTypes Read(SolutionFolder folder, PluginClasses? classes, ProblemList problems)
    {
        var types = new PluginTypes();
        foreach (var file in folder.OpenAllInEach("PluginAssemblies", "*.data.xml"))
        {
            foreach (var type in file.Root.Descendants("PluginType"))
            {
                problems.Attempt(() => types.Add(file, type, classes));
            }
        }

        return types;
    }

    /// <summary>The class that a step names; null where it names none. The element holds the assembly-qualified name.</summary>
    public string? NameIn(XmlFile step)
    {
        if (XmlFile.OptionalText(step.Root, "PluginTypeName")?.Split(',')[0].Trim() is not { } name)
        {
            return null;
        }

        var place = step.Element(step.Root, "PluginTypeName");
        if (!_idsByName.TryGetValue(name, out var id))
        {
            throw step.Problem(
                place,
                $"No assembly in PluginAssemblies registers the class \"{name}\". Add its <PluginType>, or correct the name.");
        }

        return XmlFile.OptionalText(step.Root, "PluginTypeId") is { } given && !string.Equals(given, id, StringComparison.OrdinalIgnoreCase)
            ? throw step.Problem(step.Element(step.Root, "PluginTypeId"), $"The class \"{name}\" is registered as \"{id}\". Write that id.")
            : name;
    }

    private void Add(XmlFile file, XElement type, PluginClasses? classes)
    {
        var name = file.Attribute(type, "Name");
        if (!_idsByName.TryAdd(name, file.Attribute(type, "PluginTypeId")))
        {
            throw file.Problem(type, $"The class \"{name}\" is registered twice. Remove one.");
        }

        var qualified = $"{name}, {file.Attribute(file.Root, "FullName")}";
        if (file.Attribute(type, "AssemblyQualifiedName") != qualified)
        {
            throw file.Problem(type, $"AssemblyQualifiedName must be \"{qualified}\".");
        }

        if (classes?.ReasonAgainst(name) is { } reason)
        {
            throw file.Problem(type, reason);
        }
    }
}
