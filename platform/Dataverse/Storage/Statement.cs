using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// A prepared statement that its connection keeps for the next use. Parameters are <c>?1</c>, <c>?2</c> …, columns count from 0.
/// Dispose hands it back; until then nobody else gets it, so the same SQL may be in use twice at once.
/// </summary>
public sealed class Statement : IDisposable
{
    // SQLITE_STMTSTATUS_REPREPARE
    private const int StatusReprepare = 5;

    private readonly StoreConnection _connection;
    private readonly sqlite3_stmt _handle;

    internal Statement(StoreConnection connection, string sql)
    {
        _connection = connection;
        Sql = sql;
        _connection.Check(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out _handle));
    }

    /// <summary>The text it was prepared from.</summary>
    public string Sql { get; }

    /// <summary>How often SQLite has planned it again since it was prepared, because of a value or of a change of the tables.</summary>
    internal int TimesPlannedAgain => raw.sqlite3_stmt_status(_handle, StatusReprepare, 0);

    /// <summary>Binds a whole number.</summary>
    public Statement Bind(int parameter, long value) => Checked(raw.sqlite3_bind_int64(_handle, parameter, value));

    /// <summary>Binds a floating point number.</summary>
    public Statement Bind(int parameter, double value) => Checked(raw.sqlite3_bind_double(_handle, parameter, value));

    /// <summary>Binds a text, or NULL.</summary>
    public Statement Bind(int parameter, string? value) =>
        value is null ? BindNull(parameter) : Checked(raw.sqlite3_bind_text(_handle, parameter, value));

    /// <summary>Binds the 16 bytes of an id, in the order in which they are written.</summary>
    public Statement Bind(int parameter, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Checked(raw.sqlite3_bind_blob(_handle, parameter, bytes));
    }

    /// <summary>Binds bytes.</summary>
    public Statement Bind(int parameter, ReadOnlySpan<byte> bytes) => Checked(raw.sqlite3_bind_blob(_handle, parameter, bytes));

    /// <summary>Binds NULL.</summary>
    public Statement BindNull(int parameter) => Checked(raw.sqlite3_bind_null(_handle, parameter));

    /// <summary>Moves to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SqliteException">SQLite refused, a constraint for instance; see <see cref="SqliteException.SqliteExtendedErrorCode"/>.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_handle);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            _connection.Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(_connection.Handle);
    }

    /// <summary>Whether the column of the current row is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    /// <summary>A whole number of the current row.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(_handle, column);

    /// <summary>A floating point number of the current row.</summary>
    public double Double(int column) => raw.sqlite3_column_double(_handle, column);

    /// <summary>A text of the current row; the empty string for NULL.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string() ?? "";

    /// <summary>An id of the current row; it must not be NULL.</summary>
    public Guid Id(int column) => new(raw.sqlite3_column_blob(_handle, column), bigEndian: true);

    /// <summary>The bytes of the current row's column; empty for NULL.</summary>
    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_handle, column).ToArray();

    /// <summary>Hands the statement back to its connection.</summary>
    public void Dispose()
    {
        // The result repeats the failure of the last step, which has been reported.
        _ = raw.sqlite3_reset(_handle);
        _ = raw.sqlite3_clear_bindings(_handle);
        _connection.Return(this);
    }

    internal void Close() => _handle.Dispose();

    private Statement Checked(int result)
    {
        _connection.Check(result);
        return this;
    }
}
