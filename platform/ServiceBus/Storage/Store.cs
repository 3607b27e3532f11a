using Microsoft.Data.Sqlite;

namespace Sav.Platform.ServiceBus.Storage;

/// <summary>
/// The SQLite file. Used by one thread. The first write of a batch begins a transaction, <see cref="Commit"/> ends it with one fsync
/// (write-ahead log, <c>synchronous=FULL</c>).
/// </summary>
internal sealed class Store : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private bool _inTransaction;

    private Store(string file, SqliteConnection connection)
    {
        File = file;
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        Sequences = new SequenceCounter(this);
        Entities = new EntityTable(this);
        Tally = new Tally(this);
        Messages = new MessageTable(this);
        Reader = new MessageReader(this);
        Sessions = new SessionTable(this);
        Duplicates = new DuplicateTable(this);
        SessionStates = new SessionStateTable(this);
        Rules = new RuleTable(this);
    }

    public string File { get; }

    /// <summary>Every statement that the broker ever runs.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    public SequenceCounter Sequences { get; }

    public EntityTable Entities { get; }

    public Tally Tally { get; }

    public MessageTable Messages { get; }

    public MessageReader Reader { get; }

    public SessionTable Sessions { get; }

    public DuplicateTable Duplicates { get; }

    public SessionStateTable SessionStates { get; }

    public RuleTable Rules { get; }

    /// <exception cref="InvalidOperationException">Another process holds the file, or it is of another version.</exception>
    public static Store Open(string file)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Schema.Prepare(connection, file);
            return new Store(file, connection);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            connection.Dispose();
            throw new InvalidOperationException(
                $"The Service Bus store '{file}' is in use by another process. Stop that process, or name another store.", busy);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    public int Write(Statement statement, params ReadOnlySpan<object?> values)
    {
        if (!_inTransaction)
        {
            _begin.Run();
            _inTransaction = true;
        }

        return statement.Run(values);
    }

    public void Commit()
    {
        Sequences.Save();
        Tally.Save();
        if (_inTransaction)
        {
            _commit.Run();
            _inTransaction = false;
        }
    }

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }
}
