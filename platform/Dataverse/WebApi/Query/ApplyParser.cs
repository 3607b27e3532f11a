using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>
/// Reads <c>$apply</c>: <c>filter(…)/groupby((statuscode),aggregate(revenue with sum as total,$count as n))</c>. The kinds of aggregates are
/// those of FetchXML (Microsoft, "Aggregate data using OData").
/// </summary>
internal sealed class ApplyParser
{
    private readonly TableMetadata _table;
    private readonly QueryExpression _query;

    private ApplyParser(TableMetadata table)
    {
        _table = table;
        _query = new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet() };
    }

    public static QueryExpression Parse(TableMetadata table, string apply, QueryOptions options, QueryScope scope)
    {
        var parser = new ApplyParser(table);
        options.AddFilter(parser._query);
        foreach (var step in PathSegments.Split(apply, '/'))
        {
            parser.Read(step, scope);
        }

        return parser._query;
    }

    private void Read(string step, QueryScope scope)
    {
        var (name, inner) = Call(step);
        switch (name)
        {
            case "filter":
                FilterParser.AddTo(_query, scope, _table, inner);
                break;
            case "aggregate":
                PathSegments.Split(inner, ',').ForEach(Aggregate);
                break;
            case "groupby":
                GroupBy(inner);
                break;
            default:
                throw WebApiException.NotSupported($"'{name}' in $apply is not supported here. Known are filter, groupby, aggregate.");
        }
    }

    private void GroupBy(string inner)
    {
        var parts = PathSegments.Split(inner, ',');
        var columns = parts.Count > 0 && parts[0].StartsWith('(') && parts[0].EndsWith(')')
            ? PathSegments.Split(parts[0][1..^1], ',')
            : throw Malformed(inner);
        foreach (var property in columns)
        {
            // Its alias is the name that the property has in the answer.
            _query.ColumnSet.AttributeExpressions.Add(
                new XrmAttributeExpression(Column(property).LogicalName, XrmAggregateType.None, property) { HasGroupBy = true });
        }

        foreach (var aggregation in parts.Skip(1))
        {
            var (name, list) = Call(aggregation);
            PathSegments.Split(name == "aggregate" ? list : throw Malformed(aggregation), ',').ForEach(Aggregate);
        }
    }

    private void Aggregate(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _query.ColumnSet.AttributeExpressions.Add(words switch
        {
            ["$count", "as", var alias] => new XrmAttributeExpression(_table.PrimaryIdColumn, XrmAggregateType.Count, alias),
            [var property, "with", var method, "as", var alias] =>
                new XrmAttributeExpression(Column(property).LogicalName, Kind(method), alias),
            _ => throw Malformed(text),
        });
    }

    private static XrmAggregateType Kind(string method) => method switch
    {
        "sum" => XrmAggregateType.Sum,
        "average" => XrmAggregateType.Avg,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        _ => throw WebApiException.NotSupported($"The aggregate '{method}' is not supported here. Known are sum, average, min, max, $count."),
    };

    private ColumnMetadata Column(string property) =>
        LookupProperty.Find(_table, property) ?? throw WebApiException.UnknownProperty(_table, property);

    private static (string Name, string Inner) Call(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? (text[..open], text[(open + 1)..^1]) : throw Malformed(text);
    }

    private static WebApiException Malformed(string text) => WebApiException.BadQuery(
        $"Syntax error in $apply: '{text}'. Write groupby((column),aggregate(column with sum as name)).");
}
