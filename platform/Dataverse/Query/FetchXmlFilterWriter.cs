using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Writes filters and conditions as FetchXML.</summary>
internal static class FetchXmlFilterWriter
{
    public static XElement Filter(FilterExpression filter)
    {
        var element = new XElement("filter", new XAttribute("type", filter.FilterOperator == LogicalOperator.Or ? "or" : "and"));
        FetchXmlWriter.Set(element, "isquickfindfields", filter.IsQuickFindFilter ? "true" : null);
        element.Add(filter.Conditions.Select(Condition));
        element.Add(filter.Filters.Select(Filter));
        if (filter.AnyAllFilterLinkEntity is { } link)
        {
            element.Add(FetchXmlWriter.Link(link));
        }

        return element;
    }

    private static XElement Condition(ConditionExpression condition)
    {
        var element = new XElement("condition");
        FetchXmlWriter.Set(element, "entityname", condition.EntityName);
        FetchXmlWriter.Set(element, "attribute", condition.AttributeName);
        element.SetAttributeValue("operator", FetchXmlOperator.Name(condition.Operator));
        if (condition.CompareColumns)
        {
            element.SetAttributeValue("valueof", condition.Values[0]);
        }
        else if (condition.Values.Count == 1 && !IsList(condition.Operator))
        {
            element.SetAttributeValue("value", Text(condition, condition.Values[0]));
        }
        else
        {
            element.Add(condition.Values.Select(value => new XElement("value", Text(condition, value))));
        }

        return element;
    }

    private static bool IsList(ConditionOperator op) => op is ConditionOperator.In or ConditionOperator.NotIn;

    private static string Text(ConditionExpression condition, object? value) => value switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } day when DateConditionSql.Takes(condition.Operator) =>
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // A text without a zone would be read on the user's clock.
        DateTime { Kind: DateTimeKind.Local } time => Instant(time.ToUniversalTime()),
        DateTime time => Instant(time),
        EntityReference reference => reference.Id.ToString(),
        bool flag => flag ? "1" : "0",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Instant(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
