using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The elements <c>entity</c> and <c>link-entity</c> of FetchXML, with their columns, orders, filters and links.</summary>
internal static class FetchXmlEntity
{
    private static readonly string[] Content = ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"];

    public static QueryExpression Parse(XElement xml, bool isAggregate)
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

    private static void Add(
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
                AddColumn(columns, new FetchXmlElement(xml, "name", "alias", "aggregate", "groupby"));
                break;
            case "order":
                orders.Add(Order(xml));
                break;
            case "link-entity":
                links.Add(Link(xml, table));
                break;
            case "filter":
                criteria.AddFilter(FetchXmlFilter.Parse(xml));
                break;
        }
    }

    private static LinkEntity Link(XElement xml, string from)
    {
        // Dataverse uses the last three for its own forms only.
        var element = new FetchXmlElement(xml, "name", "from", "to", "alias", "link-type", "visible", "intersect", "enableprefiltering");
        // "from" is the column of the linked table, "to" the one of the table around it: the other way round than in LinkEntity.
        var link = new LinkEntity(from, element.Required("name"), element.Required("to"), element.Required("from"), Join(element))
        {
            EntityAlias = element.Text("alias"),
        };
        foreach (var child in element.Children(Content))
        {
            Add(child, link.LinkToEntityName, link.Columns, link.Orders, link.LinkEntities, link.LinkCriteria);
        }

        return link;
    }

    private static JoinOperator Join(FetchXmlElement link) => link.Text("link-type") switch
    {
        null or "" or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        var other => throw link.Invalid("link-type", other, "'inner' or 'outer': the embedded Dataverse supports no other"),
    };

    private static void AddColumn(ColumnSet columns, FetchXmlElement attribute)
    {
        var name = attribute.Required("name");
        var aggregate = Aggregate(attribute);
        var isGroup = attribute.Flag("groupby");
        if (aggregate == XrmAggregateType.None && !isGroup && attribute.Text("alias") is null)
        {
            columns.AddColumn(name);
            return;
        }

        columns.AttributeExpressions.Add(new XrmAttributeExpression(name, aggregate, attribute.Text("alias")) { HasGroupBy = isGroup });
    }

    private static XrmAggregateType Aggregate(FetchXmlElement attribute) => attribute.Text("aggregate") switch
    {
        null or "" => XrmAggregateType.None,
        "count" => XrmAggregateType.Count,
        "countcolumn" => XrmAggregateType.CountColumn,
        "sum" => XrmAggregateType.Sum,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        var other => throw attribute.Invalid(
            "aggregate", other, "one of count, countcolumn, sum, min, max: the embedded Dataverse supports no other"),
    };

    private static OrderExpression Order(XElement xml)
    {
        var order = new FetchXmlElement(xml, "attribute", "alias", "descending", "entityname");
        var type = order.Flag("descending") ? OrderType.Descending : OrderType.Ascending;
        return new OrderExpression(order.Text("attribute"), type, order.Text("alias"), order.Text("entityname"));
    }
}
