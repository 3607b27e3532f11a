using Microsoft.Data.Sqlite;
using Sav.Platform.Dataverse.Storage.Dates;
using Sav.Platform.Dataverse.Storage.Text;
using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>A connection to the store with its prepared statements. One thread at a time.</summary>
public sealed class StoreConnection : IDisposable
{
    // A query that an application builds anew each time would otherwise fill the memory with plans.
    private const int MostStatements = 1000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _idle = new(SqlComparer.Instance);

    private StoreConnection(string file, SqliteOpenMode mode, string pragmas)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        _connection.Open();
        TextCollation.Register(Handle);
        LikeFunction.Register(Handle);
        DatePartFunction.Register(Handle);
        Run(pragmas);
    }

    internal sqlite3 Handle => _connection.Handle!;

    /// <summary>The connection that writes. There must be one only. It is not durable before <see cref="MakeDurable"/>.</summary>
    /// <param name="file">Path of the store, created where there is none.</param>
    public static StoreConnection OpenWriter(string file) => new(
        file,
        SqliteOpenMode.ReadWriteCreate,
        """
        -- First: whoever looks into a new file at this moment keeps the change of the journal from its lock for a while.
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = OFF;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -32000;
        PRAGMA wal_autocheckpoint = 4000;
        """);

    /// <summary>
    /// From now on a commit is on disk before it returns. The first one brings along what was written before, since it is in the same log:
    /// so tables and indexes cost no waiting for the disk.
    /// </summary>
    public void MakeDurable() => Run("PRAGMA synchronous = FULL;");

    /// <summary>A connection that sees what has been committed.</summary>
    /// <param name="file">Path of the store.</param>
    public static StoreConnection OpenReader(string file) => new(
        file,
        SqliteOpenMode.ReadWrite,
        """
        PRAGMA busy_timeout = 5000;
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -2000;
        PRAGMA mmap_size = 2147418112;
        """);

    /// <summary>A statement, prepared now or taken from earlier use. Dispose hands it back.</summary>
    /// <param name="sql">One SQL statement with parameters <c>?1</c>, <c>?2</c> ….</param>
    /// <exception cref="SqliteException">The SQL is wrong.</exception>
    public Statement Prepare(string sql) => _idle.Remove(sql, out var statement) ? statement : new Statement(this, sql);

    /// <summary>Runs SQL that needs neither parameters nor speed; several statements may follow each other.</summary>
    public void Run(string sql) => Check(raw.sqlite3_exec(Handle, sql));

    /// <inheritdoc />
    public void Dispose()
    {
        CloseIdle();
        _connection.Dispose();
    }

    internal void Return(Statement statement)
    {
        if (_idle.Count >= MostStatements)
        {
            CloseIdle();
        }

        if (!_idle.TryAdd(statement.Sql, statement))
        {
            statement.Close();
        }
    }

    internal void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, Handle);
        }
    }

    private void CloseIdle()
    {
        foreach (var statement in _idle.Values)
        {
            statement.Close();
        }

        _idle.Clear();
    }
}
