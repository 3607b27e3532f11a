namespace Sav.Platform.Dataverse.Query;

/// <summary>A shape of queries, translated.</summary>
/// <param name="Table">Logical name of the table whose rows it gives.</param>
/// <param name="Sql">The SQL, with a parameter for every value.</param>
/// <param name="Rows">How a row becomes an entity.</param>
/// <param name="Parameters">Where the values come from.</param>
internal sealed record QueryPlan(string Table, string Sql, IRowReader Rows, QueryParameters Parameters)
{
    /// <summary>Counts the rows of all pages; null where nobody asks.</summary>
    public RowCount? Total { get; init; }

    /// <summary>Counts the rows to aggregate; null where the query does not.</summary>
    public RowCount? Aggregated { get; init; }

    /// <summary>What the cookie of the page is made of; empty where there is none.</summary>
    public IReadOnlyList<OrderTerm> CookieTerms { get; init; } = [];
}
