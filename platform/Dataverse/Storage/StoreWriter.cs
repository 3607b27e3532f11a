using System.Collections.Concurrent;
using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// The only writer of the store: one thread, one connection, one queue. It runs what is waiting in one transaction, each work in a
/// savepoint of its own, commits once, and only then answers: many works share one write to the disk, and an answered work survives
/// a crash of the machine.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    // Bounds how long the first in a group waits for the last.
    private const int MostWorksPerCommit = 200;

    private readonly BlockingCollection<WriteWork> _queue = [];
    private readonly List<WriteWork> _group = [];
    private readonly StoreConnection _connection;
    private readonly Action<StoreConnection> _beforeCommit;
    private readonly Thread _thread;

    /// <param name="connection">The connection that writes; the writer owns it from now on.</param>
    /// <param name="beforeCommit">Writes what belongs to the whole group.</param>
    public StoreWriter(StoreConnection connection, Action<StoreConnection> beforeCommit)
    {
        _connection = connection;
        _beforeCommit = beforeCommit;
        _thread = new Thread(Loop) { Name = "Dataverse writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Whether the caller is on the writer's thread, where waiting for the writer would never end.</summary>
    public bool IsCurrentThread => Thread.CurrentThread == _thread;

    /// <summary>Does the work in a transaction.</summary>
    /// <param name="work">What to do; if it throws, its changes are undone and the task fails with the same exception.</param>
    /// <param name="committed">Called on the writer's thread when the changes are on disk.</param>
    public Task<T> Run<T>(Func<StoreConnection, T> work, Action<T>? committed = null)
    {
        var queued = new WriteWork<T>(work, committed);
        _queue.Add(queued);
        return queued.Result;
    }

    /// <summary>Ends after the works that are waiting.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void Loop()
    {
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            try
            {
                RunGroup(first);
                _group.ForEach(work => work.Committed());
            }
            catch (Exception exception)
            {
                Undo();
                first.Failed(exception);
                _group.ForEach(work => work.Failed(exception));
            }

            _group.Clear();
        }
    }

    private void RunGroup(WriteWork first)
    {
        Run("BEGIN IMMEDIATE");
        var work = first;
        do
        {
            RunOne(work);
        }
        while (_group.Count < MostWorksPerCommit && _queue.TryTake(out work));

        _beforeCommit(_connection);
        Run("COMMIT");
    }

    private void RunOne(WriteWork work)
    {
        Run("SAVEPOINT work");
        try
        {
            work.Do(_connection);
            Run("RELEASE work");
            _group.Add(work);
        }
        catch (Exception exception) when (InTransaction)
        {
            Run("ROLLBACK TO work");
            Run("RELEASE work");
            work.Failed(exception);
        }
        catch
        {
            // SQLite ended the transaction by itself (disk full, for instance): nothing of the group has happened.
            _group.Add(work);
            throw;
        }
    }

    private bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    private void Undo()
    {
        if (InTransaction)
        {
            Run("ROLLBACK");
        }
    }

    private void Run(string sql)
    {
        using var statement = _connection.Prepare(sql);
        statement.Run();
    }
}
