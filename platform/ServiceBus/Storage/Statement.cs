using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>
/// A prepared statement with parameters <c>?1</c>, <c>?2</c> … in that order, kept for the life of the store. It calls SQLite itself: a
/// <see cref="SqliteCommand"/> looks up each parameter by name each time, which takes longer than SQLite does for the row.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string sql)
    {
        Sql = sql;
        _database = connection.Handle!;
        Require(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public string Sql { get; }

    /// <returns>How many rows were changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        using var rows = Read(values);
        rows.Read();
        return raw.sqlite3_changes(_database);
    }

    public Rows Read(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            Require(Bind(index + 1, values[index]));
        }

        return new Rows(_database, _statement);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int number, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, number),
        long whole => raw.sqlite3_bind_int64(_statement, number, whole),
        int whole => raw.sqlite3_bind_int64(_statement, number, whole),
        string text => raw.sqlite3_bind_text(_statement, number, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, number, bytes),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be bound to ?{number} of: {Sql}", nameof(value)),
    };

    private void Require(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
