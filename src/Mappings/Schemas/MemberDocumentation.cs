using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sav.Mappings.Schemas;

/// <summary>The summaries of classes and properties, read from the documentation file that the compiler wrote beside their assembly.</summary>
internal sealed partial class MemberDocumentation
{
    private readonly Dictionary<string, string> _summaries;

    private MemberDocumentation(Dictionary<string, string> summaries) => _summaries = summaries;

    /// <exception cref="FileNotFoundException">The assembly was built without documentation file.</exception>
    public static MemberDocumentation Of(Assembly assembly)
    {
        var members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member");
        return new MemberDocumentation(members.ToDictionary(
            member => member.Attribute("name")!.Value,
            member => member.Element("summary") is { } summary ? Text(summary) : "",
            StringComparer.Ordinal));
    }

    public string Of(Type type) => _summaries[$"T:{type.FullName}"];

    public string Of(PropertyInfo property) => _summaries[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

    private static string Text(XElement summary)
    {
        var words = string.Concat(summary.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => Name(reference.Attribute("cref")?.Value ?? ""),
            _ => "",
        }));
        return Spaces().Replace(words, " ").Trim();
    }

    /// <summary><c>M:Sav.Messages.IdempotencyKeys.Billing(System.Guid,System.Int32)</c> is read as IdempotencyKeys.Billing.</summary>
    private static string Name(string reference)
    {
        var path = reference.Split('(')[0].Split('.');
        return reference.StartsWith("M:", StringComparison.Ordinal) ? $"{path[^2]}.{path[^1]}" : path[^1];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
