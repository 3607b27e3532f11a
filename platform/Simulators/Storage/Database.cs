using Microsoft.Data.Sqlite;

namespace Sav.Platform.Simulators.Storage;

/// <summary>
/// The one connection of a <see cref="Store"/>, with its statements prepared once. Values bind to ?1, ?2, … in order.
/// To be used only inside the work handed to <see cref="Store.RunAsync{T}"/>.
/// </summary>
internal sealed class Database(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <returns>The first column of the first row, or null.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() switch
    {
        DBNull => null,
        var value => value,
    };

    public long Count(string sql, params ReadOnlySpan<object?> values) => (long)(Scalar(sql, values) ?? 0L);

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = Prepare(sql, values.Length);
            _statements.Add(sql, statement);
        }

        for (var i = 0; i < values.Length; i++)
        {
            statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return statement;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var statement = connection.CreateCommand();
        statement.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            statement.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        }

        return statement;
    }
}
