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
    /// <summary>Reads FetchXML.</summary>
    /// <param name="fetchXml">The text, with the root element <c>fetch</c>.</param>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">It is no FetchXML, or has elements or attributes that are not supported.</exception>
    public static QueryExpression Parse(string? fetchXml)
    {
        var root = Load(fetchXml);
        // Hints on how to run the query change nothing here and are passed over.
        var fetch = new FetchXmlElement(
            root, "version", "output-format", "mapping", "no-lock", "latematerialize", "options", "aggregate", "distinct", "top", "count", "page",
            "paging-cookie", "returntotalrecordcount");
        var entity = fetch.Children("entity").SingleOrDefault() ?? throw Fault.Of(
            ErrorCodes.QueryBuilderElementNotFound, "The FetchXML element 'fetch' must have one element 'entity'.");
        var isAggregate = fetch.Flag("aggregate");
        var query = FetchXmlEntity.Parse(entity, isAggregate);
        query.Distinct = fetch.Flag("distinct") && !isAggregate;
        query.TopCount = fetch.Number("top");
        query.PageInfo = new PagingInfo
        {
            PageNumber = fetch.Number("page") ?? 0,
            Count = fetch.Number("count") ?? 0,
            PagingCookie = fetch.Text("paging-cookie"),
            ReturnTotalRecordCount = fetch.Flag("returntotalrecordcount"),
        };
        return query;
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
