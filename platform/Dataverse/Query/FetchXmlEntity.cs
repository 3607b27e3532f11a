using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The elements <c>entity</c> and <c>link-entity</c> of FetchXML, with their columns, orders, filters and links.</summary>
/// <param name="isAggregate">Whether the columns are aggregates.</param>
/// <param name="distinctCounts">Takes the aggregates that count each value once.</param>
internal sealed class FetchXmlEntity(bool isAggregate, ISet<XrmAttributeExpression> distinctCounts)
{
    private static readonly string[] Content = ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"];

    public QueryExpression Parse(XElement xml)
    {
        var entity = new FetchXmlElement(xml, "name");
        var query = new QueryExpression(entity.Required("name"));
        foreach (var child in entity.Children(Content))
        {
            Add(child, query.EntityName, query.ColumnSet, query.Orders, query.LinkEntities, query.Criteria);
        }

        // No attribute at all is the same as all-attributes for the table itself, and the same as none for a link.
        query.ColumnSet.AllColumns |= !isAggregate && xml.Element("no-attrs") is null
            && query.ColumnSet.Columns.Count + query.ColumnSet.AttributeExpressions.Count == 0;
        return query;
    }

    /// <summary>A link, in an entity or in a filter.</summary>
    public LinkEntity Link(XElement xml, string from)
    {
        // Dataverse uses the last three for its own forms only.
        var element = new FetchXmlElement(xml, "name", "from", "to", "alias", "link-type", "visible", "intersect", "enableprefiltering");
        // "from" is the column of the linked table, "to" the one of the table around it: the other way round than in LinkEntity.
        var link = new LinkEntity(
            from, element.Required("name"), element.Required("to"), element.Required("from"), FetchXmlLinkType.Parse(element))
        {
            EntityAlias = element.Text("alias"),
        };
        foreach (var child in element.Children(Content))
        {
            Add(child, link.LinkToEntityName, link.Columns, link.Orders, link.LinkEntities, link.LinkCriteria);
        }

        return link;
    }

    private void Add(
        XElement xml,
        string table,
        ColumnSet columns,
        DataCollection<OrderExpression> orders,
        DataCollection<LinkEntity> links,
        FilterExpression criteria)
    {
        switch (xml.Name.LocalName)
        {
            case "all-attributes":
                columns.AllColumns = true;
                break;
            case "attribute":
                AddColumn(columns, xml);
                break;
            case "order":
                orders.Add(Order(xml));
                break;
            case "link-entity":
                links.Add(Link(xml, table));
                break;
            case "filter":
                criteria.AddFilter(new FetchXmlFilter(this, table).Parse(xml));
                break;
        }
    }

    private void AddColumn(ColumnSet columns, XElement xml)
    {
        var attribute = new FetchXmlElement(xml, "name", "alias", "aggregate", "groupby", "distinct", "dategrouping", "usertimezone");
        var name = attribute.Required("name");
        var aggregate = FetchXmlAggregate.Parse(attribute);
        var isGroup = attribute.Flag("groupby");
        if (aggregate == XrmAggregateType.None && !isGroup && attribute.Text("alias") is null)
        {
            columns.AddColumn(name);
            return;
        }

        var grouping = FetchXmlAggregate.Grouping(attribute);
        var expression = new XrmAttributeExpression(name, aggregate, attribute.Text("alias"), grouping) { HasGroupBy = isGroup };
        columns.AttributeExpressions.Add(expression);
        if (attribute.Flag("distinct"))
        {
            _ = distinctCounts.Add(expression);
        }
    }


    private static OrderExpression Order(XElement xml)
    {
        var order = new FetchXmlElement(xml, "attribute", "alias", "descending", "entityname");
        var type = order.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
        return new OrderExpression(order.Text("attribute"), type, order.Text("alias"), order.Text("entityname"));
    }
}
