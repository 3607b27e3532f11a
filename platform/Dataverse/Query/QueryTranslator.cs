using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Turns queries into SQL: QueryExpression, QueryByAttribute and FetchXML, with filters, links, order, pages, distinct rows and aggregates.
/// Whatever it cannot do as Dataverse does it ends in a fault, never in other rows.
/// </summary>
/// <param name="schema">The tables of the organisation.</param>
/// <param name="time">The clock of relative dates; null: the machine's.</param>
public sealed class QueryTranslator(StoreSchema schema, TimeProvider? time = null)
{
    private readonly QueryPlans _plans = new();
    private readonly CallerSettingsReader _settings = new(schema);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Translates a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="userId">The caller, for conditions such as eq-userid and for his language and time zone.</param>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">The query is wrong, or asks for what is not supported.</exception>
    public StoredQuery Translate(QueryBase query, Guid userId) => Translate(query, userId, readable: null);

    /// <param name="query">The query.</param>
    /// <param name="userId">The caller.</param>
    /// <param name="readable">What a query of the caller reads in place of a table; null for every row.</param>
    internal StoredQuery Translate(QueryBase query, Guid userId, Func<StoredTable, string>? readable)
    {
        ArgumentNullException.ThrowIfNull(query);
        var fetch = ToFetch(query);
        Check(fetch.Expression);
        var page = QueryPage.Of(fetch.Expression);
        string? Readable(string? table) => readable is not null && table is not null && schema.FindTable(table) is { } stored
            ? readable(stored)
            : null;
        var shape = QueryShape.Of(fetch, page, Readable);
        QueryLimits.Check(shape.Links, shape.Conditions);
        QueryPlan Plan() => new QueryPlanner(schema, fetch, page, shape.Conditions, readable).Plan();
        // What the SQL behind a cookie looks like depends on the values in it.
        var plan = shape.IsCacheable && page.Cookie is null ? _plans.Of(shape.Text, Plan) : Plan();
        return new StoredQuery(plan, connection => new QueryInput(shape.Conditions, page, Caller(connection, userId)));
    }

    /// <summary>Adds to a row that was read by its id what its values look like to a user.</summary>
    internal void Format(StoredTable table, Entity row, StoreConnection connection, Guid userId) =>
        RowFormatter.Format(schema, table, row, connection, Caller(connection, userId));

    private static FetchQuery ToFetch(QueryBase query) => query switch
    {
        QueryExpression expression => new FetchQuery(expression),
        QueryByAttribute byAttribute => new FetchQuery(ByAttribute.ToExpression(byAttribute)),
        FetchExpression fetch => FetchXmlParser.Read(fetch.Query),
        _ => throw Fault.InvalidArgument($"A query of the type '{query.GetType()}' is not supported."),
    };

    private static void Check(QueryExpression query)
    {
        if (query.SubQueryExpression is not null || !string.IsNullOrEmpty(query.DataSource))
        {
            throw Fault.InvalidArgument(
                "SubQueryExpression and DataSource are not supported by the embedded Dataverse. Use a link, and the live tables.");
        }
    }

    private QueryCaller Caller(StoreConnection connection, Guid userId) =>
        new(_settings, connection, userId, _time.GetUtcNow().UtcDateTime);
}
