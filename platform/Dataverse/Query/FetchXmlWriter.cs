using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Writes a QueryExpression as FetchXML.</summary>
public static class FetchXmlWriter
{
    /// <summary>The FetchXML that asks the same.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">FetchXML cannot say it.</exception>
    public static string Write(QueryExpression query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var entity = new XElement("entity", new XAttribute("name", query.EntityName));
        AddContent(entity, query.ColumnSet, query.Orders, query.Criteria, query.LinkEntities);
        if (query.ColumnSet is { AllColumns: false, Columns.Count: 0, AttributeExpressions: null or { Count: 0 } })
        {
            entity.AddFirst(new XElement("no-attrs"));
        }

        var fetch = new XElement("fetch", new XAttribute("version", "1.0"), new XAttribute("mapping", "logical"), entity);
        Set(fetch, "distinct", query.Distinct ? "true" : null);
        Set(fetch, "no-lock", query.NoLock ? "true" : null);
        Set(fetch, "aggregate", IsAggregate(query.ColumnSet, query.LinkEntities) ? "true" : null);
        Set(fetch, "top", query.TopCount);
        Set(fetch, "page", query.PageInfo is { PageNumber: > 0 } ? query.PageInfo.PageNumber : null);
        Set(fetch, "count", query.PageInfo is { Count: > 0 } ? query.PageInfo.Count : null);
        Set(fetch, "paging-cookie", string.IsNullOrEmpty(query.PageInfo?.PagingCookie) ? null : query.PageInfo.PagingCookie);
        Set(fetch, "returntotalrecordcount", query.PageInfo is { ReturnTotalRecordCount: true } ? "true" : null);
        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    internal static void Set(XElement element, string attribute, object? value)
    {
        if (value is not null and not "")
        {
            element.SetAttributeValue(attribute, value);
        }
    }

    internal static XElement Link(LinkEntity link)
    {
        var element = new XElement(
            "link-entity",
            new XAttribute("name", link.LinkToEntityName),
            new XAttribute("from", link.LinkToAttributeName),
            new XAttribute("to", link.LinkFromAttributeName),
            new XAttribute("link-type", FetchXmlLinkType.Name(link.JoinOperator)));
        Set(element, "alias", link.EntityAlias);
        AddContent(element, link.Columns, link.Orders, link.LinkCriteria, link.LinkEntities);
        return element;
    }

    private static void AddContent(
        XElement element,
        ColumnSet? columns,
        DataCollection<OrderExpression>? orders,
        FilterExpression? criteria,
        DataCollection<LinkEntity>? links)
    {
        AddColumns(element, columns);
        foreach (var order in orders ?? Enumerable.Empty<OrderExpression>())
        {
            element.Add(Order(order));
        }

        if (criteria is { Conditions.Count: > 0 } or { Filters.Count: > 0 } or { AnyAllFilterLinkEntity: not null })
        {
            element.Add(FetchXmlFilterWriter.Filter(criteria));
        }

        element.Add((links ?? Enumerable.Empty<LinkEntity>()).Select(Link));
    }

    private static void AddColumns(XElement element, ColumnSet? columns)
    {
        if (columns is { AllColumns: true })
        {
            element.Add(new XElement("all-attributes"));
        }

        foreach (var column in columns?.Columns ?? Enumerable.Empty<string>())
        {
            element.Add(new XElement("attribute", new XAttribute("name", column)));
        }

        foreach (var expression in columns?.AttributeExpressions ?? Enumerable.Empty<XrmAttributeExpression>())
        {
            var attribute = new XElement("attribute", new XAttribute("name", expression.AttributeName));
            Set(attribute, "alias", expression.Alias);
            Set(attribute, "aggregate", expression.AggregateType == XrmAggregateType.None ? null : Name(expression.AggregateType));
            Set(attribute, "groupby", expression.HasGroupBy ? "true" : null);
            Set(attribute, "dategrouping", FetchXmlAggregate.Name(expression.DateTimeGrouping));
            element.Add(attribute);
        }
    }

    private static XElement Order(OrderExpression order)
    {
        var element = new XElement("order");
        Set(element, "attribute", order.AttributeName);
        Set(element, "alias", order.Alias);
        Set(element, "entityname", order.EntityName);
        Set(element, "descending", order.OrderType == OrderType.Descending ? "true" : null);
        return element;
    }

    private static bool IsAggregate(ColumnSet? columns, DataCollection<LinkEntity>? links) =>
        (columns?.AttributeExpressions ?? Enumerable.Empty<XrmAttributeExpression>())
            .Any(expression => expression.HasGroupBy || expression.AggregateType != XrmAggregateType.None)
        || (links ?? Enumerable.Empty<LinkEntity>()).Any(link => IsAggregate(link.Columns, link.LinkEntities));

    private static string Name(XrmAggregateType aggregate) => aggregate.ToString().ToLowerInvariant();
}
