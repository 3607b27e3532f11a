using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Counts the rows of a query up to a limit.</summary>
/// <param name="Select">The query, without order and paging.</param>
/// <param name="Parameters">The values of the query.</param>
/// <param name="Most">Where counting ends.</param>
internal sealed record RowCount(string Select, QueryParameters Parameters, int Most)
{
    private readonly string _sql = $"SELECT count(*) FROM ({Select} LIMIT {Most + 1})";
    private readonly int _count = Parameters.Count;

    /// <returns>The number of rows; <see cref="Most"/> + 1 where there are more than that.</returns>
    public int Of(StoreConnection connection, QueryInput input)
    {
        using var statement = connection.Prepare(_sql);
        Parameters.Bind(statement, input, _count);
        _ = statement.Step();
        return (int)statement.Int64(0);
    }
}
