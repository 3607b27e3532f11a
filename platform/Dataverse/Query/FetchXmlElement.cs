using System.Globalization;
using System.Xml.Linq;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>An element of FetchXML, read strictly: what is not known is not passed over.</summary>
internal sealed class FetchXmlElement
{
    private readonly XElement _xml;

    /// <param name="xml">The element.</param>
    /// <param name="attributes">The attributes it may have.</param>
    public FetchXmlElement(XElement xml, params string[] attributes)
    {
        _xml = xml;
        var unknown = xml.Attributes().FirstOrDefault(
            attribute => !attribute.IsNamespaceDeclaration && !attributes.Contains(attribute.Name.LocalName));
        if (unknown is not null)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderDeserializeInvalidNode,
                $"The attribute '{unknown.Name}' of the FetchXML element '{xml.Name}' is not supported by the embedded Dataverse.");
        }
    }

    public string Name => _xml.Name.LocalName;

    /// <summary>Its elements. Throws for an element that may not be there.</summary>
    public IEnumerable<XElement> Children(params string[] names)
    {
        var unknown = _xml.Elements().FirstOrDefault(element => !names.Contains(element.Name.LocalName));
        return unknown is null ? _xml.Elements() : throw Fault.Of(
            ErrorCodes.QueryBuilderDeserializeInvalidNode,
            $"The element '{unknown.Name}' in the FetchXML element '{Name}' is not supported by the embedded Dataverse.");
    }

    /// <summary>An attribute, or null.</summary>
    public string? Text(string attribute) => _xml.Attribute(attribute)?.Value;

    public string Required(string attribute) => Text(attribute) is { Length: > 0 } text ? text : throw Fault.Of(
        ErrorCodes.QueryBuilderElementNotFound, $"The FetchXML element '{Name}' lacks the attribute '{attribute}'.");

    /// <summary>An attribute that says true or false, also as 1 or 0; false where it is missing.</summary>
    public bool Flag(string attribute) => Text(attribute) switch
    {
        null or "" or "0" or "false" => false,
        "1" or "true" => true,
        var other => throw Invalid(attribute, other, "true or false"),
    };

    /// <summary>An attribute that is a whole number; null where it is missing.</summary>
    public int? Number(string attribute) => Text(attribute) switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw Invalid(attribute, other, "a whole number"),
    };

    /// <summary>The fault for an attribute with a wrong value.</summary>
    public Exception Invalid(string attribute, string? value, string expected) => Fault.Of(
        ErrorCodes.QueryBuilderInvalidValue,
        $"The attribute '{attribute}' of the FetchXML element '{Name}' is '{value}'. Expected is {expected}.");
}
