using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Translates one query into SQL and what reads its rows.</summary>
internal sealed class QueryPlanner
{
    private readonly StoreSchema _schema;
    private readonly FetchQuery _fetch;
    private readonly QueryExpression _query;
    private readonly QueryPage _page;
    private readonly QueryParameters _parameters = new();
    private readonly QuerySources _sources;
    private readonly QueryBody _body;

    public QueryPlanner(
        StoreSchema schema,
        FetchQuery fetch,
        QueryPage page,
        IReadOnlyList<ConditionExpression> conditions,
        Func<StoredTable, string>? readable)
    {
        _schema = schema;
        _fetch = fetch;
        _query = fetch.Expression;
        _page = page;
        _sources = new QuerySources(schema, _query, readable);
        var sql = new ConditionSql(schema, new ConditionSlots(_parameters, conditions));
        _body = new QueryBody(_sources, new FilterSql(_sources, sql), sql, _query.Criteria);
    }

    public QueryPlan Plan() => AggregateRows.AreWanted(_sources, _query) ? Aggregate() : Select();

    private QueryPlan Select()
    {
        var rows = new EntityRows(_schema, _sources, _query);
        var select = _query.Distinct ? "SELECT DISTINCT " : "SELECT ";
        var total = _page.WantsTotal ? new RowCount($"{select}{rows.Sql}{_body.Sql()}", _parameters, StoredQuery.MostCounted) : null;
        var order = new QueryOrder(_schema, _sources, _fetch, _parameters).Terms;
        var cookie = _page.Cookie is null || _query.Distinct ? null : PagingCookie.Read(_page.Cookie, order);
        // Dataverse ignores a cookie that is not of the page before.
        var after = cookie is not null && cookie.Page == _page.Number - 1 ? AfterCookieSql.Of(cookie, order, _parameters) : null;
        // What distinct rows are ordered by must be among what makes them distinct; other rows give the cookie from it.
        var list = string.Join(", ", order.Select(term => term.Sql).Prepend(rows.Sql));
        var by = order.Count == 0 ? "" : $" ORDER BY {string.Join(", ", order.Select(term => term.OrderSql))}";
        var sql = $"{select}{list}{_body.Sql(after)}{by}{Limit(after is null)}";
        return new QueryPlan(_sources.Root.Table.Name, sql, rows, _parameters)
        {
            Total = total,
            CookieTerms = _query.Distinct || _page.IsTop ? [] : order,
        };
    }

    private QueryPlan Aggregate()
    {
        var aggregated = new RowCount($"SELECT 1{_body.Sql()}", _parameters, StoredQuery.MostAggregated);
        var rows = new AggregateRows(_schema, _sources, _fetch, _parameters);
        var group = rows.GroupSql.Length == 0 ? "" : $" GROUP BY {rows.GroupSql}";
        var by = rows.OrderSql.Length == 0 ? "" : $" ORDER BY {rows.OrderSql}";
        var sql = $"SELECT {rows.Sql}{_body.Sql()}{group}{by}{Limit(withOffset: true)}";
        return new QueryPlan(_sources.Root.Table.Name, sql, rows, _parameters) { Aggregated = aggregated };
    }

    private string Limit(bool withOffset)
    {
        // One row more than the page tells whether there is another page. A number, not a parameter: SQLite looks at the value of a limit
        // when it plans, and plans a statement anew each time such a parameter is bound, which takes longer than most queries do.
        var limit = _page.IsTop ? _page.Size : _page.Size + 1;
        return withOffset && _page.Offset > 0 ? $" LIMIT {limit} OFFSET {_parameters.Add(input => input.Page.Offset)}" : $" LIMIT {limit}";
    }
}
