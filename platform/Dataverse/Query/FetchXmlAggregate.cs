using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>What an attribute of FetchXML computes, or how it groups dates.</summary>
internal static class FetchXmlAggregate
{
    public static XrmAggregateType Parse(FetchXmlElement attribute) => attribute.Text("aggregate") switch
    {
        null or "" => XrmAggregateType.None,
        "count" => XrmAggregateType.Count,
        "countcolumn" => XrmAggregateType.CountColumn,
        "sum" => XrmAggregateType.Sum,
        "avg" => XrmAggregateType.Avg,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        var other => throw attribute.Invalid("aggregate", other, "one of count, countcolumn, sum, avg, min, max"),
    };

    public static XrmDateTimeGrouping Grouping(FetchXmlElement attribute) => attribute.Text("dategrouping") switch
    {
        null or "" => XrmDateTimeGrouping.None,
        "day" => XrmDateTimeGrouping.Day,
        "week" => XrmDateTimeGrouping.Week,
        "month" => XrmDateTimeGrouping.Month,
        "quarter" => XrmDateTimeGrouping.Quarter,
        "year" => XrmDateTimeGrouping.Year,
        "fiscal-period" => XrmDateTimeGrouping.FiscalPeriod,
        "fiscal-year" => XrmDateTimeGrouping.FiscalYear,
        var other => throw attribute.Invalid("dategrouping", other, "one of day, week, month, quarter, year"),
    };

    public static string? Name(XrmDateTimeGrouping grouping) => grouping switch
    {
        XrmDateTimeGrouping.None => null,
        XrmDateTimeGrouping.FiscalPeriod => "fiscal-period",
        XrmDateTimeGrouping.FiscalYear => "fiscal-year",
        _ => grouping.ToString().ToLowerInvariant(),
    };
}
