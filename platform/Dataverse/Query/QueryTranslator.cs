using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Turns queries into SQL: QueryExpression, QueryByAttribute and FetchXML, with filters, links, order, pages, distinct rows and aggregates.
/// Whatever it cannot do as Dataverse does it ends in a fault, never in other rows.
/// </summary>
/// <param name="schema">The tables of the organisation.</param>
public sealed class QueryTranslator(StoreSchema schema)
{
    /// <summary>Translates a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="userId">The caller, for conditions such as eq-userid.</param>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">The query is wrong, or asks for what is not supported.</exception>
    public StoredQuery Translate(QueryBase query, Guid userId) => Translate(query, userId, readable: null);

    /// <param name="query">The query.</param>
    /// <param name="userId">The caller, for conditions such as eq-userid.</param>
    /// <param name="readable">What a query of the caller reads in place of a table; null for every row.</param>
    internal StoredQuery Translate(QueryBase query, Guid userId, Func<StoredTable, string>? readable)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Translate(ToExpression(query), userId, readable);
    }

    private static QueryExpression ToExpression(QueryBase query) => query switch
    {
        QueryExpression expression => expression,
        QueryByAttribute byAttribute => ByAttribute.ToExpression(byAttribute),
        FetchExpression fetch => FetchXmlParser.Parse(fetch.Query),
        _ => throw Fault.InvalidArgument($"A query of the type '{query.GetType()}' is not supported."),
    };

    private StoredQuery Translate(QueryExpression query, Guid userId, Func<StoredTable, string>? readable)
    {
        Check(query);
        var sources = new QuerySources(schema, query, readable);
        var parameters = new QueryParameters();
        var body = new QueryBody(query, sources, new FilterSql(sources, new ConditionSql(parameters, userId)));
        return AggregateRows.AreWanted(sources, query)
            ? Aggregate(query, sources, parameters, body)
            : Select(query, sources, parameters, body);
    }

    private static void Check(QueryExpression query)
    {
        if (query.SubQueryExpression is not null || !string.IsNullOrEmpty(query.DataSource))
        {
            throw Fault.InvalidArgument(
                "SubQueryExpression and DataSource are not supported by the embedded Dataverse. Use a link, and the live tables.");
        }
    }

    private StoredQuery Select(QueryExpression query, QuerySources sources, QueryParameters parameters, QueryBody body)
    {
        var page = QueryPage.Of(query);
        var rows = new EntityRows(schema, sources, query);
        var order = new QueryOrder(schema, sources, query).Terms;
        var select = query.Distinct ? "SELECT DISTINCT " : "SELECT ";
        var total = page.WantsTotal ? new RowCount($"{select}{rows.Sql}{body.Sql()}", parameters, StoredQuery.MostCounted) : null;
        var cookie = page.Cookie is null || query.Distinct ? null : PagingCookie.Read(page.Cookie, order);
        // Dataverse ignores a cookie that is not of the page before.
        var after = cookie is not null && cookie.Page == page.Number - 1 ? AfterCookieSql.Of(cookie, order, parameters) : null;
        // What distinct rows are ordered by must be among what makes them distinct; other rows give the cookie from it.
        var list = string.Join(", ", order.Select(term => term.Sql).Prepend(rows.Sql));
        var by = order.Count == 0 ? "" : $" ORDER BY {string.Join(", ", order.Select(term => term.OrderSql))}";
        var sql = $"{select}{list}{body.Sql(after)}{by}{Limit(page, after is null ? page.Offset : 0, parameters)}";
        return new StoredQuery(sources.Root.Table.Name, sql, page, rows, parameters)
        {
            Total = total,
            CookieTerms = query.Distinct || page.IsTop ? [] : order,
        };
    }

    private StoredQuery Aggregate(QueryExpression query, QuerySources sources, QueryParameters parameters, QueryBody body)
    {
        var page = QueryPage.Of(query);
        var rows = new AggregateRows(schema, sources, query);
        var aggregated = new RowCount($"SELECT 1{body.Sql()}", parameters, StoredQuery.MostAggregated);
        var group = rows.GroupSql.Length == 0 ? "" : $" GROUP BY {rows.GroupSql}";
        var by = rows.OrderSql.Length == 0 ? "" : $" ORDER BY {rows.OrderSql}";
        var sql = $"SELECT {rows.Sql}{body.Sql()}{group}{by}{Limit(page, page.Offset, parameters)}";
        return new StoredQuery(sources.Root.Table.Name, sql, page, rows, parameters) { Aggregated = aggregated };
    }

    private static string Limit(QueryPage page, long offset, QueryParameters parameters)
    {
        // One row more than the page tells whether there is another page. A number, not a parameter: SQLite looks at the value of a limit
        // when it plans, and plans a statement anew each time such a parameter is bound, which takes longer than most queries do.
        var limit = page.IsTop ? page.Size : page.Size + 1;
        return offset == 0 ? $" LIMIT {limit}" : $" LIMIT {limit} OFFSET {parameters.Add(offset)}";
    }
}
