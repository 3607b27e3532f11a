using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>One XML file of a solution. Whatever it lacks is reported with its name and line.</summary>
internal sealed class XmlFile
{
    private XmlFile(string name, XElement root)
    {
        Name = name;
        Root = root;
    }

    /// <summary>Path inside the solution folder, with forward slashes.</summary>
    public string Name { get; }

    public XElement Root { get; }

    public static XmlFile Load(string name, Stream content)
    {
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return new XmlFile(name, XDocument.Load(reader, LoadOptions.SetLineInfo).Root!);
        }
        catch (XmlException exception)
        {
            throw new SolutionFormatException(name, exception.LineNumber, $"This is not well-formed XML: {exception.Message}");
        }
    }

    /// <summary>The exception to throw for something wrong at a place in this file.</summary>
    public SolutionFormatException Problem(XObject place, string problem) =>
        new(Name, ((IXmlLineInfo)place).HasLineInfo() ? ((IXmlLineInfo)place).LineNumber : null, problem);

    public XElement Element(XElement parent, string name) =>
        parent.Element(name) ?? throw Problem(parent, $"<{parent.Name}> lacks <{name}>. Add it.");

    /// <summary>Text of a child element; null where it is absent or empty.</summary>
    public static string? OptionalText(XElement parent, string name) =>
        parent.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public string Text(XElement parent, string name) =>
        OptionalText(parent, name) ?? throw Problem(parent, $"<{parent.Name}> lacks a value in <{name}>. Add it.");

    public int? OptionalInteger(XElement parent, string name) =>
        OptionalText(parent, name) is { } text ? ParseInteger(parent.Element(name)!, text) : null;

    public int Integer(XElement parent, string name) => ParseInteger(Element(parent, name), Text(parent, name));

    public decimal? OptionalDecimal(XElement parent, string name) =>
        OptionalText(parent, name) is { } text ? ParseDecimal(parent.Element(name)!, text) : null;

    /// <summary>A child that is 1 or 0; <paramref name="otherwise"/> where it is absent.</summary>
    public bool Flag(XElement parent, string name, bool otherwise) => OptionalText(parent, name) switch
    {
        null => otherwise,
        "1" => true,
        "0" => false,
        var text => throw Problem(parent.Element(name)!, $"<{name}> is \"{text}\". Write 1 or 0."),
    };

    /// <summary>Several names in a child, separated by commas.</summary>
    public static string[] Names(XElement parent, string name) =>
        (OptionalText(parent, name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value is { Length: > 0 } text
            ? text
            : throw Problem(element, $"<{element.Name}> lacks the attribute \"{name}\". Add it.");

    public int IntegerAttribute(XElement element, string name) => ParseInteger(element, Attribute(element, name));

    public int ParseInteger(XObject place, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(place, $"\"{text}\" is not a whole number.");

    public decimal ParseDecimal(XObject place, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Problem(place, $"\"{text}\" is not a number. Write it with a decimal point, such as 0.5.");

    /// <summary>An id, with or without braces.</summary>
    public Guid ParseId(XObject place, string text) =>
        Guid.TryParse(text, out var id) ? id : throw Problem(place, $"\"{text}\" is not a GUID.");

    /// <summary>A member of an enumeration by its number.</summary>
    public TEnum Numbered<TEnum>(XElement parent, string name)
        where TEnum : struct, Enum
    {
        var value = (TEnum)(object)Integer(parent, name);
        return Enum.IsDefined(value)
            ? value
            : throw Problem(Element(parent, name), $"<{name}> is \"{Text(parent, name)}\". Known are {Numbers<TEnum>()}.");
    }

    /// <summary>A member of an enumeration by its name, in any case.</summary>
    public TEnum Named<TEnum>(XObject place, string text)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw Problem(place, $"\"{text}\" is not known. Write one of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    /// <summary>Labels such as <c>&lt;labels&gt;&lt;label description="…" languagecode="1033" /&gt;&lt;/labels&gt;</c>.</summary>
    public LocalizedText Label(XElement parent, string container, string item) =>
        new((parent.Element(container)?.Elements(item) ?? []).Select(label =>
            KeyValuePair.Create(IntegerAttribute(label, "languagecode"), label.Attribute("description")?.Value ?? "")));

    private static string Numbers<TEnum>()
        where TEnum : struct, Enum =>
        string.Join(", ", Enum.GetValues<TEnum>().Select(value => $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)} ({value})"));
}
