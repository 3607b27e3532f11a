using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>The rows of a query in their order, each written as one line.</summary>
internal sealed class NaiveResult(World world, QueryExpression query)
{
    private readonly NaiveQuery _naive = new(world);
    private readonly List<(string Alias, string Table, ColumnSet? Columns)> _sources = [];
    private readonly List<(string Alias, OrderExpression Order)> _orders = [];

    public List<string> Lines()
    {
        AddSources();
        var rows = _naive.Rows(query);
        if (NaiveAggregate.IsAsked(query))
        {
            return new NaiveAggregate(query, _naive.Dates).Lines(rows);
        }

        rows.Sort(Compare);
        var lines = rows.Select(Line);
        if (query.Distinct)
        {
            // What rows are ordered by is part of what makes them distinct.
            lines = rows.DistinctBy(row => Line(row) + string.Join('|', _orders.Select(order => ResultLine.Text(OrderValue(row, order)))))
                .Select(Line);
        }

        return [.. query.TopCount is { } top ? lines.Take(top) : lines];
    }

    private void AddSources()
    {
        _sources.Add((NaiveQuery.Root, query.EntityName, query.ColumnSet));
        _orders.AddRange(query.Orders.Select(order => (NaiveQuery.Root, order)));
        AddSources(query.LinkEntities);
    }

    private void AddSources(IEnumerable<LinkEntity> links)
    {
        foreach (var link in links.Where(link => link.JoinOperator is JoinOperator.Inner or JoinOperator.LeftOuter))
        {
            _sources.Add((link.EntityAlias, link.LinkToEntityName, link.Columns));
            _orders.AddRange(link.Orders.Select(order => (link.EntityAlias, order)));
            AddSources(link.LinkEntities);
        }
    }

    private int Compare(NaiveRow left, NaiveRow right)
    {
        foreach (var order in _orders)
        {
            var result = NaiveValue.CompareWithNull(OrderValue(left, order), OrderValue(right, order));
            if (result != 0)
            {
                return order.Order.OrderType == OrderType.Descending ? -result : result;
            }
        }

        // Ties are broken by the ids.
        return _sources.Select(source => (source.Alias, Key: source.Table + "id"))
            .Select(source => NaiveValue.CompareWithNull(left.Value(source.Alias, source.Key), right.Value(source.Alias, source.Key)))
            .FirstOrDefault(result => result != 0);
    }

    // A choice is ordered by its label, a lookup by the name behind it.
    private object? OrderValue(NaiveRow row, (string Alias, OrderExpression Order) order)
    {
        var value = row.Value(order.Alias, order.Order.AttributeName);
        var column = Column(row.Table(order.Alias), order.Order.AttributeName);
        return (column.Type, value) switch
        {
            (_, null) => null,
            (ColumnType.Choice, _) => column.Options.Single(option => option.Value.Equals(value)).Label.ToString(),
            (ColumnType.Owner, Guid id) => id == QueryStore.Caller ? "Caller" : null,
            (ColumnType.Lookup, Guid id) => Named(column.Targets[0], id),
            _ => value,
        };
    }

    private string? Named(string table, Guid id) => (string?)world.Rows(table)
        .FirstOrDefault(row => row[table + "id"]!.Equals(id))?[WorldTables.Schema.FindTable(table)!.PrimaryName!.Name];

    private string Line(NaiveRow row)
    {
        var cells = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (alias, table, columns) in _sources)
        {
            foreach (var column in Wanted(table, columns))
            {
                if (row.Value(alias, column) is { } value)
                {
                    cells[alias == NaiveQuery.Root ? column : $"{alias}.{column}"] = value;
                }
            }
        }

        if (!query.Distinct)
        {
            cells[query.EntityName + "id"] = row.Value(NaiveQuery.Root, query.EntityName + "id")!;
        }

        return ResultLine.Of(cells);
    }

    private static IEnumerable<string> Wanted(string table, ColumnSet? columns) => columns is { AllColumns: true }
        ? WorldTables.Schema.FindTable(table)!.Columns.Select(column => column.Name)
        : columns?.Columns ?? Enumerable.Empty<string>();

    private static ColumnMetadata Column(string table, string name) => WorldTables.Schema.FindTable(table)!.FindColumn(name)!.Metadata;
}
