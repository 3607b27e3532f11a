using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Reads FetchXML as a QueryExpression (Microsoft, "FetchXml reference"). Aggregates and aliases of columns become AttributeExpressions.
/// Values stay text: the translator knows the types of the columns.
/// </summary>
public static class FetchXmlParser
{
    // On how to run the query and how to write the answer down. They change no row and are passed over.
    private static readonly string[] Hints = ["version", "output-format", "mapping", "no-lock", "latematerialize", "options"];

    private static readonly string[] Attributes =
        ["aggregate", "distinct", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "useraworderby"];

    /// <summary>Reads FetchXML.</summary>
    /// <param name="fetchXml">The text, with the root element <c>fetch</c>.</param>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">It is no FetchXML, or asks for what is not supported.</exception>
    public static QueryExpression Parse(string? fetchXml) => Read(fetchXml).Expression;

    internal static FetchQuery Read(string? fetchXml)
    {
        var root = Load(fetchXml);
        var fetch = new FetchXmlElement(root, [.. Hints, .. Attributes]);
        var entity = fetch.Children("entity").SingleOrDefault() ?? throw Fault.Of(
            ErrorCodes.QueryBuilderElementNotFound, "The FetchXML element 'fetch' must have one element 'entity'.");
        var isAggregate = fetch.Flag("aggregate");
        var distinctCounts = new HashSet<XrmAttributeExpression>();
        var query = new FetchXmlEntity(isAggregate, distinctCounts).Parse(entity);
        query.Distinct = fetch.Flag("distinct") && !isAggregate;
        query.TopCount = fetch.Number("top");
        query.PageInfo = new PagingInfo
        {
            PageNumber = fetch.Number("page") ?? 0,
            Count = fetch.Number("count") ?? 0,
            PagingCookie = fetch.Text("paging-cookie"),
            ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
        };
        return new FetchQuery(query) { DistinctCounts = distinctCounts, OrdersByValue = fetch.Flag("useraworderby") };
    }

    private static XElement Load(string? fetchXml)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(fetchXml ?? ""), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            var root = XElement.Load(reader);
            return root.Name.LocalName == "fetch" ? root : throw new XmlException($"The root element is '{root.Name}' and not 'fetch'.");
        }
        catch (XmlException malformed)
        {
            throw Fault.Of(ErrorCodes.QueryBuilderDeserializeInvalidNode, $"Invalid FetchXML: {malformed.Message}");
        }
    }
}
