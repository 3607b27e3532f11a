using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Sav.Benchmarks.Bus;

/// <summary>
/// What no broker on SQLite can do without: for each message the insert of its row, the update of its delivery count and the delete, each
/// on disk before the next, with the broker's pragmas. No index, no thread but this one, no broker.
/// </summary>
internal sealed class Floor : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _deliver;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private long _last;

    public Floor(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        _connection.Open();
        Prepare("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16000")
            .ExecuteNonQuery();
        Prepare(
            "CREATE TABLE message (sequence INTEGER PRIMARY KEY, entity INTEGER, is_dead INTEGER, state INTEGER, delivery_count INTEGER, "
            + "enqueued_at INTEGER, enqueued_sequence INTEGER, scheduled_for INTEGER, message_id TEXT, subject TEXT, content_type TEXT, "
            + "properties TEXT, body BLOB)").ExecuteNonQuery();
        _insert = Prepare("INSERT INTO message VALUES ($1, 1, 0, 0, 0, $2, $1, 0, $3, $4, 'application/json', $5, $6)", 6);
        _deliver = Prepare("UPDATE message SET delivery_count = $2 WHERE sequence = $1", 2);
        _delete = Prepare("DELETE FROM message WHERE sequence = $1", 1);
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
            Commit(first, sequence => Run(
                _insert, sequence, Stopwatch.GetTimestamp(), Guid.NewGuid().ToString("N"), "sav.billing.requested.v1", Payload.Properties, Payload.Body));
            Commit(first, sequence => Run(_deliver, sequence, 1));
            Commit(first, sequence => Run(_delete, sequence));
        }

        return messages / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => _connection.Dispose();

    private void Commit(long first, Action<long> write)
    {
        _begin.ExecuteNonQuery();
        for (var sequence = first; sequence <= _last; sequence++)
        {
            write(sequence);
        }

        _commit.ExecuteNonQuery();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
        }

        command.Prepare();
        return command;
    }
}
