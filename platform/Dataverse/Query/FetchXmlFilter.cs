using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The elements <c>filter</c> and <c>condition</c> of FetchXML.</summary>
/// <param name="entities">Reads the links in filters.</param>
/// <param name="table">The table that the filter is on.</param>
internal sealed class FetchXmlFilter(FetchXmlEntity entities, string table)
{
    public FilterExpression Parse(XElement xml)
    {
        // A hint changes how the query runs, not what it finds.
        var element = new FetchXmlElement(xml, "type", "hint", "isquickfindfields");
        var filter = new FilterExpression(Operator(element)) { IsQuickFindFilter = element.Flag("isquickfindfields") };
        foreach (var child in element.Children("condition", "filter", "link-entity"))
        {
            switch (child.Name.LocalName)
            {
                case "filter":
                    filter.AddFilter(Parse(child));
                    break;
                case "link-entity":
                    filter.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = entities.Link(child, table) });
                    break;
                default:
                    filter.AddCondition(Condition(child));
                    break;
            }
        }

        return filter;
    }

    private static LogicalOperator Operator(FetchXmlElement filter) => filter.Text("type") switch
    {
        null or "" or "and" => LogicalOperator.And,
        "or" => LogicalOperator.Or,
        var other => throw filter.Invalid("type", other, "'and' or 'or'"),
    };

    private static ConditionExpression Condition(XElement xml)
    {
        // uiname and uitype only help the designer of a view.
        var element = new FetchXmlElement(xml, "attribute", "operator", "value", "valueof", "entityname", "uiname", "uitype");
        var condition = new ConditionExpression(element.Text("entityname"), element.Required("attribute"), FetchXmlOperator.Parse(element));
        condition.CompareColumns = element.Text("valueof") is not null;
        var values = element.Children("value").Select(value => value.Value).ToArray();
        var single = element.Text("valueof") ?? element.Text("value");
        if (values.Length > 0)
        {
            condition.Values.AddRange(values);
        }
        else if (single is not null)
        {
            condition.Values.Add(single);
        }

        return condition;
    }
}
