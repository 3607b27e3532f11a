using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Sav.Platform.Simulators.Storage;

/// <summary>
/// A SQLite file with one writer. Whatever waits while a group is being committed forms the next group, so that many
/// requests share one fsync and none is answered before it is on disk.
/// </summary>
internal sealed class Store : IAsyncDisposable
{
    private const int LargestGroup = 512;

    private readonly Channel<StoreWork> _waiting = Channel.CreateUnbounded<StoreWork>(new() { SingleReader = true });
    private readonly Database _database;
    private readonly Task _writer;

    private Store(Database database)
    {
        _database = database;
        _writer = Task.Run(WriteAsync);
    }

    public static Store Open(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        // Without pooling the file is closed, and its log folded in, when the store is disposed of.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        var database = new Database(connection);
        // First: whoever looks into a new file at this moment keeps the change of the journal from its lock for a while.
        database.Execute("PRAGMA busy_timeout = 5000");
        database.Execute("PRAGMA journal_mode = WAL");
        database.Execute("PRAGMA synchronous = FULL");
        return new Store(database);
    }

    /// <summary>Runs <paramref name="work"/> on the writer; completes when the transaction that holds it is durable.</summary>
    public Task<T> RunAsync<T>(Func<Database, T> work)
    {
        var item = new StoreWork<T>(work);
        return _waiting.Writer.TryWrite(item)
            ? item.Task
            : Task.FromException<T>(new ObjectDisposedException(nameof(Store), "The simulator was stopped."));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer;
        _database.Dispose();
    }

    private async Task WriteAsync()
    {
        var group = new List<StoreWork>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            Commit(group);
        }
    }

    private void Commit(List<StoreWork> group)
    {
        try
        {
            _database.Execute("BEGIN IMMEDIATE");
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var work))
            {
                RunAlone(work, group);
            }

            _database.Execute("COMMIT");
        }
        catch (SqliteException e)
        {
            Undo(group, e);
            return;
        }

        group.ForEach(work => work.Answer());
    }

    /// <summary>One request that fails is undone alone; the others of its group are not harmed.</summary>
    private void RunAlone(StoreWork work, List<StoreWork> group)
    {
        _database.Execute("SAVEPOINT request");
        try
        {
            work.Run(_database);
            group.Add(work);
        }
        catch (Exception e)
        {
            _database.Execute("ROLLBACK TO request");
            work.Fail(e);
        }

        _database.Execute("RELEASE request");
    }

    private void Undo(List<StoreWork> group, SqliteException error)
    {
        try
        {
            _database.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }

        group.ForEach(work => work.Fail(error));
    }
}
