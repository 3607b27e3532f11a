using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Rows of an aggregate query: one for each group, its values under their aliases.</summary>
internal sealed class AggregateRows : IRowReader
{
    private readonly string _table;
    private readonly FetchQuery _fetch;
    private readonly QueryParameters _parameters;
    private readonly List<AggregateColumn> _columns = [];

    public AggregateRows(StoreSchema schema, QuerySources sources, FetchQuery fetch, QueryParameters parameters)
    {
        var query = fetch.Expression;
        _fetch = fetch;
        _parameters = parameters;
        _table = sources.Root.Table.Name;
        Add(schema, sources.Root, query.ColumnSet);
        foreach (var link in sources.Links)
        {
            Add(schema, link.Source, link.Link.Columns);
        }

        Sql = string.Join(", ", _columns.Select(column => column.Sql));
        Width = _columns.Sum(column => column.Width);
        OrderSql = Order(query);
    }

    public string Sql { get; }

    public int Width { get; }

    /// <summary>What to group by; empty where all rows are one group.</summary>
    public string GroupSql => string.Join(", ", _columns.Select(column => column.GroupSql).OfType<string>());

    /// <summary>What to order by; empty where nothing is asked for and there are no groups.</summary>
    public string OrderSql { get; }

    /// <summary>Whether a query asks for numbers over rows instead of rows.</summary>
    public static bool AreWanted(QuerySources sources, QueryExpression query) =>
        sources.Links.Select(link => link.Link.Columns).Prepend(query.ColumnSet)
            .SelectMany(columns => columns?.AttributeExpressions ?? Enumerable.Empty<XrmAttributeExpression>())
            .Any(expression => expression.AggregateType != XrmAggregateType.None || expression.HasGroupBy);

    public Entity Read(Statement statement, QueryCaller caller)
    {
        var entity = new Entity(_table);
        var at = 0;
        foreach (var column in _columns)
        {
            column.Read(statement, at, entity, caller);
            at += column.Width;
        }

        return entity;
    }

    private void Add(StoreSchema schema, QuerySource source, ColumnSet? columns)
    {
        if (columns is { AllColumns: true } or { Columns.Count: > 0 })
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderAttributeWithAggregate, "Attribute can not be specified if an aggregate operation is requested.");
        }

        foreach (var expression in columns?.AttributeExpressions ?? Enumerable.Empty<XrmAttributeExpression>())
        {
            _columns.Add(AggregateColumn.Of(schema, source, expression, _fetch, _parameters));
        }
    }

    private string Order(QueryExpression query)
    {
        var terms = query.Orders.Select(order => $"{Column(order)}{(order.OrderType == OrderType.Descending ? " DESC" : "")}");
        return string.Join(", ", terms.Append(GroupSql).Where(term => term.Length > 0));
    }

    private string Column(OrderExpression order) =>
        _columns.Find(column => column.Alias == order.Alias)?.ValueSql ?? throw Fault.Of(
            ErrorCodes.QueryBuilderAliasDoesNotExist,
            $"An aggregate query is ordered by the alias of one of its columns, and none has the alias '{order.Alias}'.");
}
