using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>A query ready to run. Queries of the same shape have the same <see cref="Sql"/> and so share a prepared statement.</summary>
public sealed class StoredQuery
{
    /// <summary>Most rows that Dataverse counts for <see cref="EntityCollection.TotalRecordCount"/>.</summary>
    public const int MostCounted = 5000;

    /// <summary>Most rows that Dataverse aggregates (Microsoft, "Aggregate data using FetchXml", limitations).</summary>
    public const int MostAggregated = 50_000;

    private readonly QueryPlan _plan;
    private readonly Func<StoreConnection, QueryInput> _input;

    internal StoredQuery(QueryPlan plan, Func<StoreConnection, QueryInput> input)
    {
        _plan = plan;
        _input = input;
    }

    /// <summary>The SQL, with a parameter for every value.</summary>
    public string Sql => _plan.Sql;

    /// <summary>Runs the query.</summary>
    /// <param name="connection">Where to: a reader sees what is committed, the writer also its own transaction.</param>
    /// <returns>At most 5,000 rows; <see cref="EntityCollection.MoreRecords"/> says whether there are further ones.</returns>
    /// <exception cref="System.ServiceModel.FaultException{TDetail}">
    /// A value does not fit its column, or there are too many rows to aggregate.
    /// </exception>
    public EntityCollection Read(StoreConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var input = _input(connection);
        CheckAggregated(connection, input);
        var result = new EntityCollection { EntityName = _plan.Table, TotalRecordCount = -1 };
        Count(connection, input, result);
        using var statement = connection.Prepare(Sql);
        _plan.Parameters.Bind(statement, input, _plan.Parameters.Count);
        ReadRows(statement, input, result);
        return result;
    }

    private void ReadRows(Statement statement, QueryInput input, EntityCollection result)
    {
        var page = input.Page;
        object?[] first = [];
        object?[] last = [];
        while (statement.Step())
        {
            if (result.Entities.Count == page.Size)
            {
                result.MoreRecords = true;
                result.PagingCookie =
                    _plan.CookieTerms.Count == 0 ? null : PagingCookie.Write(page.Number, _plan.CookieTerms, first, last);
                return;
            }

            result.Entities.Add(_plan.Rows.Read(statement, input.Caller));
            first = result.Entities.Count == 1 ? OrderValues(statement) : first;
            last = result.Entities.Count == page.Size ? OrderValues(statement) : last;
        }
    }

    private object?[] OrderValues(Statement statement) =>
        [.. _plan.CookieTerms.Select((term, i) => term.Read(statement, _plan.Rows.Width + i))];

    private void Count(StoreConnection connection, QueryInput input, EntityCollection result)
    {
        if (_plan.Total?.Of(connection, input) is { } count)
        {
            result.TotalRecordCount = Math.Min(count, MostCounted);
            result.TotalRecordCountLimitExceeded = count > MostCounted;
        }
    }

    private void CheckAggregated(StoreConnection connection, QueryInput input)
    {
        if (_plan.Aggregated?.Of(connection, input) > MostAggregated)
        {
            throw Fault.Of(
                ErrorCodes.AggregateQueryRecordLimitExceeded, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");
        }
    }
}
