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

    private readonly string _table;
    private readonly QueryPage _page;
    private readonly IRowReader _rows;
    private readonly QueryParameters _parameters;

    internal StoredQuery(string table, string sql, QueryPage page, IRowReader rows, QueryParameters parameters)
    {
        _table = table;
        _page = page;
        _rows = rows;
        _parameters = parameters;
        Sql = sql;
    }

    /// <summary>The SQL, with a parameter for every value.</summary>
    public string Sql { get; }

    /// <summary>Counts the rows of all pages; null where nobody asks.</summary>
    internal RowCount? Total { get; init; }

    /// <summary>Counts the rows to aggregate; null where the query does not.</summary>
    internal RowCount? Aggregated { get; init; }

    /// <summary>What the cookie of the page is made of; empty where there is none.</summary>
    internal IReadOnlyList<OrderTerm> CookieTerms { get; init; } = [];

    /// <summary>Runs the query.</summary>
    /// <param name="connection">Where to: a reader sees what is committed, the writer also its own transaction.</param>
    /// <returns>At most 5,000 rows; <see cref="EntityCollection.MoreRecords"/> says whether there are further ones.</returns>
    public EntityCollection Read(StoreConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        CheckAggregated(connection);
        var result = new EntityCollection { EntityName = _table, TotalRecordCount = -1 };
        Count(connection, result);
        using var statement = connection.Prepare(Sql);
        _parameters.Bind(statement, _parameters.Count);
        ReadRows(statement, result);
        return result;
    }

    private void ReadRows(Statement statement, EntityCollection result)
    {
        object?[] first = [];
        object?[] last = [];
        while (statement.Step())
        {
            if (result.Entities.Count == _page.Size)
            {
                result.MoreRecords = true;
                result.PagingCookie = CookieTerms.Count == 0 ? null : PagingCookie.Write(_page.Number, CookieTerms, first, last);
                return;
            }

            result.Entities.Add(_rows.Read(statement));
            first = result.Entities.Count == 1 ? OrderValues(statement) : first;
            last = result.Entities.Count == _page.Size ? OrderValues(statement) : last;
        }
    }

    private object?[] OrderValues(Statement statement) =>
        [.. CookieTerms.Select((term, i) => term.Read(statement, _rows.Width + i))];

    private void Count(StoreConnection connection, EntityCollection result)
    {
        if (Total?.Of(connection) is { } count)
        {
            result.TotalRecordCount = Math.Min(count, MostCounted);
            result.TotalRecordCountLimitExceeded = count > MostCounted;
        }
    }

    private void CheckAggregated(StoreConnection connection)
    {
        if (Aggregated?.Of(connection) > MostAggregated)
        {
            throw Fault.Of(
                ErrorCodes.AggregateQueryRecordLimitExceeded, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");
        }
    }
}
