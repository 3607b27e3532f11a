using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Random queries over the tables of a <see cref="World"/>.</summary>
internal sealed class QueryGenerator
{
    private static readonly JoinOperator[] Joins =
    [
        JoinOperator.Exists, JoinOperator.In, JoinOperator.LeftOuter, JoinOperator.LeftOuter, JoinOperator.Inner, JoinOperator.Inner,
    ];

    private static readonly JoinOperator[] Related = [JoinOperator.Any, JoinOperator.NotAny, JoinOperator.All, JoinOperator.NotAll];
    private static readonly string[] Tables = [WorldTables.Ticket, WorldTables.Ticket, WorldTables.Customer, WorldTables.Region];

    private readonly Random _shape;
    private readonly ConditionGenerator _conditions;
    private int _links;

    /// <param name="shapeSeed">Seed of all but the values.</param>
    /// <param name="valueSeed">Seed of the values.</param>
    /// <param name="now">What dates lie around.</param>
    public QueryGenerator(int shapeSeed, int valueSeed, DateTime now)
    {
        _shape = new Random(shapeSeed);
        _conditions = new ConditionGenerator(_shape, new Random(valueSeed), now);
    }

    public QueryExpression Query()
    {
        var query = new QueryExpression(Tables[_shape.Next(Tables.Length)]);
        var isAggregate = _shape.Next(6) == 0;
        query.LinkEntities.AddRange(Links(query.EntityName, depth: 0, isAggregate));
        query.Criteria = Filter(query.EntityName, depth: 0, query.LinkEntities);
        if (isAggregate)
        {
            AggregateGenerator.Fill(_shape, query);
            return query;
        }

        query.ColumnSet = Columns(query.EntityName);
        query.Distinct = _shape.Next(8) == 0;
        query.Orders.AddRange(Orders(query.EntityName));
        query.TopCount = _shape.Next(8) == 0 && !query.Distinct ? _shape.Next(1, 6) : null;
        if (query.TopCount is null && !query.Distinct && _shape.Next(6) == 0)
        {
            query.PageInfo = new PagingInfo { PageNumber = 1, Count = _shape.Next(4, 12), ReturnTotalRecordCount = _shape.Next(2) == 0 };
        }

        return query;
    }

    private ColumnSet Columns(string table)
    {
        if (_shape.Next(5) == 0)
        {
            return new ColumnSet(true);
        }

        var columns = WorldTables.Schema.FindTable(table)!.Columns;
        return new ColumnSet([.. Enumerable.Range(0, _shape.Next(1, 4)).Select(_ => columns[_shape.Next(columns.Count)].Name).Distinct()]);
    }

    private IEnumerable<OrderExpression> Orders(string table)
    {
        var columns = WorldTables.Schema.FindTable(table)!.Columns;
        return [.. Enumerable.Range(0, _shape.Next(3)).Select(_ => new OrderExpression(
            columns[_shape.Next(columns.Count)].Name, _shape.Next(2) == 0 ? OrderType.Ascending : OrderType.Descending))
            .DistinctBy(order => order.AttributeName)];
    }

    private List<LinkEntity> Links(string table, int depth, bool isAggregate)
    {
        var links = new List<LinkEntity>();
        while (depth < 2 && _links < 3 && _shape.Next(3) == 0)
        {
            var link = Link(table);
            link.JoinOperator = Joins[_shape.Next(Joins.Length)];
            var isJoined = link.JoinOperator is JoinOperator.Inner or JoinOperator.LeftOuter;
            if (isJoined && !isAggregate)
            {
                link.Columns = Columns(link.LinkToEntityName);
                link.Orders.AddRange(_shape.Next(4) == 0 ? Orders(link.LinkToEntityName) : []);
            }

            link.LinkEntities.AddRange(Links(link.LinkToEntityName, depth + 1, isAggregate || !isJoined));
            link.LinkCriteria = _shape.Next(2) == 0 ? new FilterExpression() : Filter(link.LinkToEntityName, depth: 1, []);
            links.Add(link);
        }

        return links;
    }

    private LinkEntity Link(string table)
    {
        var possible = WorldTables.Links.Where(link => link.From == table).ToList();
        var (from, column, to, toColumn) = possible[_shape.Next(possible.Count)];
        return new LinkEntity(from, to, column, toColumn, JoinOperator.Inner) { EntityAlias = $"l{++_links}" };
    }

    private FilterExpression Filter(string table, int depth, DataCollection<LinkEntity> links) => Filter(table, depth, [.. links]);

    private FilterExpression Filter(string table, int depth, List<LinkEntity> links)
    {
        var filter = new FilterExpression(_shape.Next(3) == 0 ? LogicalOperator.Or : LogicalOperator.And);
        for (var count = _shape.Next(depth == 0 ? 3 : 2) + (depth > 0 ? 1 : 0); count > 0; count--)
        {
            filter.AddCondition(Condition(table, links));
        }

        if (depth < 2 && _shape.Next(4) == 0)
        {
            filter.AddFilter(Filter(table, depth + 1, links));
        }

        if (depth < 2 && _shape.Next(8) == 0)
        {
            var link = Link(table);
            link.JoinOperator = Related[_shape.Next(Related.Length)];
            link.LinkCriteria = Filter(link.LinkToEntityName, depth: 2, []);
            filter.AddFilter(new FilterExpression { AnyAllFilterLinkEntity = link });
        }

        return filter;
    }

    private ConditionExpression Condition(string table, List<LinkEntity> links)
    {
        var joined = links.FindAll(link => link.JoinOperator is JoinOperator.Inner or JoinOperator.LeftOuter);
        if (joined.Count == 0 || _shape.Next(3) > 0)
        {
            return _conditions.On(table);
        }

        var other = joined[_shape.Next(joined.Count)];
        var condition = _conditions.On(other.LinkToEntityName);
        condition.EntityName = other.EntityAlias;
        return condition;
    }
}
