using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>The rows of a running statement, which is free for its next run when they are disposed.</summary>
internal readonly struct Rows(sqlite3 database, sqlite3_stmt statement) : IDisposable
{
    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="SqliteException">The statement failed.</exception>
    public bool Read()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        SqliteException.ThrowExceptionForRC(result, database);
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Whole(int column) => raw.sqlite3_column_int64(statement, column);

    public bool Flag(int column) => Whole(column) == 1;

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public DateTimeOffset Instant(int column) => new(Whole(column), TimeSpan.Zero);

    public TimeSpan TimeToLive(int column) => IsNull(column) ? TimeSpan.MaxValue : new TimeSpan(Whole(column));

    // What the statement failed with, if it did, was thrown by the step; resetting only repeats it.
    public void Dispose() => _ = raw.sqlite3_reset(statement);
}
