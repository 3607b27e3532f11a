using System.Diagnostics;
using System.Globalization;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Where the SQL of a query takes its values from. They never become part of the SQL, so queries of the same shape have the same SQL
/// and share a prepared statement.
/// </summary>
internal sealed class QueryParameters
{
    private readonly List<Func<QueryInput, object?>> _values = [];

    public int Count => _values.Count;

    /// <summary>Adds a value: as the store keeps it (long, double, string, Guid or null), taken from the query when it runs.</summary>
    /// <returns>Its place in the SQL: <c>?1</c>, <c>?2</c> ….</returns>
    public string Add(Func<QueryInput, object?> value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"?{_values.Count}");
    }

    /// <summary>Binds the first values to a statement.</summary>
    public void Bind(Statement statement, QueryInput input, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _ = _values[i](input) switch
            {
                null => statement.BindNull(i + 1),
                long number => statement.Bind(i + 1, number),
                double number => statement.Bind(i + 1, number),
                string text => statement.Bind(i + 1, text),
                Guid id => statement.Bind(i + 1, id),
                var other => throw new UnreachableException($"The store has no place for a {other.GetType().Name}."),
            };
        }
    }
}
