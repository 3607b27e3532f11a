using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Where a page ended, in the XML of Dataverse: for each thing ordered by, its value in the first and in the last row. The next page
/// begins behind the last row even when rows before it are gone in the meantime.
/// </summary>
/// <param name="Page">Number of the page the cookie came with.</param>
/// <param name="Last">The values in the last row, one for each term of the order.</param>
internal sealed record PagingCookie(int Page, IReadOnlyList<object?> Last)
{
    public static string Write(int page, IReadOnlyList<OrderTerm> terms, object?[] first, object?[] last)
    {
        var cookie = new XElement("cookie", new XAttribute("page", page));
        for (var i = 0; i < terms.Count; i++)
        {
            cookie.Add(new XElement(terms[i].Name, Value("last", last[i]), Value("first", first[i])));
        }

        return cookie.ToString(SaveOptions.DisableFormatting);
    }

    public static PagingCookie Read(string cookie, IReadOnlyList<OrderTerm> terms)
    {
        try
        {
            var xml = XElement.Parse(cookie);
            var last = xml.Elements().Zip(terms, Parse).ToList();
            return last.Count == terms.Count ? new PagingCookie((int)xml.Attribute("page")!, last) : throw new FormatException();
        }
        catch (Exception malformed) when (malformed is XmlException or FormatException or OverflowException or ArgumentNullException)
        {
            throw Fault.InvalidArgument(
                $"Malformed XML in the Paging Cookie '{cookie}'. Pass on the cookie of the page before, with the same query and order.");
        }
    }

    private static XAttribute Value(string name, object? value) => value switch
    {
        null => new XAttribute(name + "null", "1"),
        Guid id => new XAttribute(name, id.ToString("B").ToUpperInvariant()),
        double number => new XAttribute(name, number.ToString("R", CultureInfo.InvariantCulture)),
        _ => new XAttribute(name, value),
    };

    private static object? Parse(XElement element, OrderTerm term)
    {
        if (element.Name != term.Name)
        {
            throw new FormatException();
        }

        if (element.Attribute("lastnull") is not null)
        {
            return null;
        }

        var text = element.Attribute("last")?.Value ?? throw new FormatException();
        return term.Type switch
        {
            ColumnType.String => text,
            ColumnType.Uniqueidentifier => Guid.Parse(text),
            ColumnType.Double => double.Parse(text, CultureInfo.InvariantCulture),
            _ => long.Parse(text, CultureInfo.InvariantCulture),
        };
    }
}
