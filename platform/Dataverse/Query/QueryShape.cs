using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// All of a query that its SQL depends on, which is everything except the values of its conditions, the row where a page begins and who
/// asks: as one text, by which the SQL is found again. Translating takes longer than running most queries.
/// </summary>
internal sealed class QueryShape
{
    private readonly ShapeText _text = new();
    private readonly List<ConditionExpression> _conditions = [];
    private readonly FetchQuery _query;
    private readonly Func<string?, string?> _readable;

    private QueryShape(FetchQuery query, Func<string?, string?> readable) => (_query, _readable) = (query, readable);

    public string Text => _text.ToString();

    /// <summary>The conditions, in the order of the text.</summary>
    public IReadOnlyList<ConditionExpression> Conditions => _conditions;

    public int Links { get; private set; }

    /// <summary>
    /// Whether each condition stands in one place only. A condition shared between two places cannot tell which one it is in.
    /// </summary>
    public bool IsCacheable { get; private set; } = true;

    /// <param name="query">The query.</param>
    /// <param name="page">The rows wanted.</param>
    /// <param name="readable">What the query reads in place of a table, where that depends on who asks; else null.</param>
    public static QueryShape Of(FetchQuery query, QueryPage page, Func<string?, string?> readable)
    {
        var shape = new QueryShape(query, readable);
        var expression = query.Expression;
        shape._text.Name(expression.EntityName).Name(readable(expression.EntityName)).Flag(expression.Distinct).Flag(query.OrdersByValue)
            .Flag(page.IsTop).Flag(page.WantsTotal).Flag(page.Offset > 0).Number(page.Size);
        shape.Add(expression.ColumnSet);
        shape.Add(expression.Orders);
        shape.Add(expression.Criteria);
        shape.Add(expression.LinkEntities);
        return shape;
    }

    private void Add(ColumnSet? columns)
    {
        if (columns is null)
        {
            _ = _text.Sign('-');
            return;
        }

        _ = _text.Flag(columns.AllColumns).Number(columns.Columns.Count);
        foreach (var column in columns.Columns)
        {
            _ = _text.Name(column);
        }

        foreach (var expression in columns.AttributeExpressions ?? Enumerable.Empty<XrmAttributeExpression>())
        {
            _ = _text.Name(expression.AttributeName).Name(expression.Alias).Number((int)expression.AggregateType)
                .Number((int)expression.DateTimeGrouping).Flag(expression.HasGroupBy).Flag(_query.CountsDistinct(expression));
        }
    }

    private void Add(DataCollection<OrderExpression>? orders)
    {
        foreach (var order in orders ?? Enumerable.Empty<OrderExpression>())
        {
            _ = _text.Name(order.AttributeName).Name(order.Alias).Name(order.EntityName).Number((int)order.OrderType);
        }

        _ = _text.Sign(';');
    }

    private void Add(DataCollection<LinkEntity>? links)
    {
        foreach (var link in links ?? Enumerable.Empty<LinkEntity>())
        {
            Add(link);
        }

        _ = _text.Sign(')');
    }

    private void Add(LinkEntity link)
    {
        Links++;
        _ = _text.Name(link.LinkToEntityName).Name(_readable(link.LinkToEntityName)).Name(link.LinkFromAttributeName)
            .Name(link.LinkToAttributeName).Name(link.EntityAlias).Number((int)link.JoinOperator);
        Add(link.Columns);
        Add(link.Orders);
        Add(link.LinkCriteria);
        Add(link.LinkEntities);
    }

    private void Add(FilterExpression? filter)
    {
        if (filter is null)
        {
            _ = _text.Sign('-');
            return;
        }

        _ = _text.Sign(filter.FilterOperator == LogicalOperator.Or ? '|' : '&').Flag(filter.IsQuickFindFilter);
        foreach (var condition in filter.Conditions)
        {
            Add(condition);
        }

        foreach (var child in filter.Filters)
        {
            Add(child);
        }

        if (filter.AnyAllFilterLinkEntity is { } link)
        {
            _ = _text.Sign('~');
            Add(link);
        }

        _ = _text.Sign('/');
    }

    private void Add(ConditionExpression condition)
    {
        IsCacheable &= !_conditions.Exists(other => ReferenceEquals(other, condition));
        _conditions.Add(condition);
        _ = _text.Name(condition.EntityName).Name(condition.AttributeName).Number((int)condition.Operator).Number(condition.Values.Count)
            .Flag(condition.CompareColumns);
        if (condition.CompareColumns && condition.Values.Count > 0)
        {
            _ = _text.Name(condition.Values[0] as string);
        }
    }
}
