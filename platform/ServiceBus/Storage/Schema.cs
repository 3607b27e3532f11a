using Microsoft.Data.Sqlite;

namespace Sav.Platform.ServiceBus.Storage;

internal static class Schema
{
    private const long Version = 1;

    // Exclusive: the broker keeps its state in memory, so a second process on the same file would be wrong about everything.
    private const string Pragmas =
        """
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        """;

    // Times are UTC ticks; a time to live of null is for ever. The sequence number is the key, so a new message is appended to the table.
    private const string Tables =
        """
        CREATE TABLE entity (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE message (
          sequence INTEGER PRIMARY KEY,
          entity INTEGER NOT NULL REFERENCES entity (id),
          is_dead INTEGER NOT NULL,
          state INTEGER NOT NULL,
          delivery_count INTEGER NOT NULL,
          enqueued_at INTEGER NOT NULL,
          enqueued_sequence INTEGER NOT NULL,
          scheduled_for INTEGER NOT NULL,
          time_to_live INTEGER,
          message_id TEXT NOT NULL,
          session_id TEXT,
          subject TEXT,
          correlation_id TEXT,
          content_type TEXT,
          recipient TEXT,
          reply_to TEXT,
          reply_to_session_id TEXT,
          partition_key TEXT,
          transaction_partition_key TEXT,
          properties TEXT,
          body BLOB NOT NULL);
        CREATE INDEX message_dead ON message (entity, sequence) WHERE is_dead = 1;
        CREATE TABLE duplicate (
          entity INTEGER NOT NULL REFERENCES entity (id), seen_at INTEGER NOT NULL, message_id TEXT NOT NULL,
          PRIMARY KEY (entity, seen_at, message_id)) WITHOUT ROWID;
        CREATE TABLE session_state (
          entity INTEGER NOT NULL REFERENCES entity (id), session_id TEXT NOT NULL, state BLOB NOT NULL,
          PRIMARY KEY (entity, session_id)) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    public static void Prepare(SqliteConnection connection, string file)
    {
        Run(connection, Pragmas);
        var version = (long)Scalar(connection, "PRAGMA user_version")!;
        if (version == 0)
        {
            Run(connection, $"BEGIN IMMEDIATE; {Tables} COMMIT;");
        }
        else if (version != Version)
        {
            throw new InvalidOperationException(
                $"The Service Bus store '{file}' has version {version}, and this broker reads version {Version}. "
                + "Open it with the release that wrote it.");
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
