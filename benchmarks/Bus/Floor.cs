using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sav.Benchmarks.Bus;

/// <summary>
/// What no broker on SQLite can do without: for each message the insert of its row, the update of its delivery count and the delete, each
/// on disk before the next, with the broker's pragmas and by SQLite's own interface. No index, no thread but this one, no broker.
/// </summary>
internal sealed class Floor : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _insert;
    private readonly sqlite3_stmt _deliver;
    private readonly sqlite3_stmt _delete;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _commit;
    private long _last;

    public Floor(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        _connection.Open();
        Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16000");
        Execute(
            "CREATE TABLE message (sequence INTEGER PRIMARY KEY, entity INTEGER, is_dead INTEGER, state INTEGER, delivery_count INTEGER, "
            + "enqueued_at INTEGER, enqueued_sequence INTEGER, scheduled_for INTEGER, message_id TEXT, subject TEXT, content_type TEXT, "
            + "properties TEXT, body BLOB)");
        _insert = Prepare("INSERT INTO message VALUES (?1, 1, 0, 0, 0, ?2, ?1, 0, ?3, ?4, 'application/json', ?5, ?6)");
        _deliver = Prepare("UPDATE message SET delivery_count = ?2 WHERE sequence = ?1");
        _delete = Prepare("DELETE FROM message WHERE sequence = ?1");
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
    }

    /// <returns>Messages per second, so many to a transaction.</returns>
    public double Measure(int batch, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var messages = 0;
        for (; watch.Elapsed < duration; messages += batch)
        {
            var first = _last + 1;
            _last += batch;
            Commit(first, Insert);
            Commit(first, Deliver);
            Commit(first, Delete);
        }

        return messages / watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _insert, _deliver, _delete, _begin, _commit })
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private void Commit(long first, Action<long> write)
    {
        Run(_begin);
        for (var sequence = first; sequence <= _last; sequence++)
        {
            write(sequence);
        }

        Run(_commit);
    }

    private void Insert(long sequence)
    {
        _ = raw.sqlite3_bind_int64(_insert, 1, sequence);
        _ = raw.sqlite3_bind_int64(_insert, 2, Stopwatch.GetTimestamp());
        _ = raw.sqlite3_bind_text(_insert, 3, Guid.NewGuid().ToString("N"));
        _ = raw.sqlite3_bind_text(_insert, 4, "sav.billing.requested.v1");
        _ = raw.sqlite3_bind_text(_insert, 5, Payload.Properties);
        _ = raw.sqlite3_bind_blob(_insert, 6, Payload.Body);
        Run(_insert);
    }

    private void Deliver(long sequence)
    {
        _ = raw.sqlite3_bind_int64(_deliver, 1, sequence);
        _ = raw.sqlite3_bind_int64(_deliver, 2, 1);
        Run(_deliver);
    }

    private void Delete(long sequence)
    {
        _ = raw.sqlite3_bind_int64(_delete, 1, sequence);
        Run(_delete);
    }

    private void Run(sqlite3_stmt statement)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_step(statement), _connection.Handle);
        _ = raw.sqlite3_reset(statement);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection.Handle, sql, out var statement), _connection.Handle);
        return statement;
    }
}
