using Microsoft.Data.Sqlite;

namespace Sav.Platform.ServiceBus.Storage;

internal static class Schema
{
    private const long Version = 3;

    // Exclusive: the broker keeps locks in memory, so a second process on the same file would be wrong about everything. The log is written back
    // after 64 MiB of it and 64 MiB of pages are kept: where many messages wait, a page that is hit at random is then read and written back less
    // often. Both are bounds, whatever waits.
    private const string Pragmas =
        """
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 16000;
        PRAGMA cache_size = -65536;
        """;

    // Times are UTC ticks; a time to live of null is for ever. The sequence number is the key, so a new message is appended to the table.
    private const string Tables =
        """
        CREATE TABLE entity (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE, has_sessions INTEGER NOT NULL DEFAULT 0);
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
          body BLOB NOT NULL,
          due_at INTEGER,
          recheck INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE session_state (
          entity INTEGER NOT NULL REFERENCES entity (id), session_id TEXT NOT NULL, state BLOB NOT NULL,
          PRIMARY KEY (entity, session_id)) WITHOUT ROWID;
        """;

    // What keeps the work for one message the same however many wait: every question that the broker asks is answered by an index. due_at is
    // when a scheduled message is published or a live one expires; recheck marks messages to judge again when the store is opened. Session and
    // message ids are random: each index of them costs a page of its own for each message as soon as many wait. So there is one of each, and a
    // session is numbered by its first message, which keeps what belongs to it where the last ones came in or the next ones go out.
    private const string Lines =
        """
        CREATE INDEX message_line ON message (entity, is_dead, state);
        CREATE INDEX message_due ON message (due_at) WHERE due_at IS NOT NULL;
        CREATE INDEX message_recheck ON message (recheck) WHERE recheck = 1 AND is_dead = 0;
        CREATE TABLE tally (
          entity INTEGER NOT NULL REFERENCES entity (id), is_dead INTEGER NOT NULL, state INTEGER NOT NULL, messages INTEGER NOT NULL,
          PRIMARY KEY (entity, is_dead, state)) WITHOUT ROWID;
        CREATE TABLE session (
          id INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity (id), session_id TEXT NOT NULL, turn INTEGER NOT NULL);
        CREATE UNIQUE INDEX session_name ON session (entity, session_id);
        CREATE UNIQUE INDEX session_turn ON session (entity, turn);
        CREATE TABLE session_message (
          session INTEGER NOT NULL REFERENCES session (id), message INTEGER NOT NULL, PRIMARY KEY (session, message)) WITHOUT ROWID;
        CREATE TABLE duplicate (
          entity INTEGER NOT NULL REFERENCES entity (id), message_id TEXT NOT NULL, seen_at INTEGER NOT NULL,
          PRIMARY KEY (entity, message_id)) WITHOUT ROWID;
        CREATE INDEX duplicate_age ON duplicate (entity, seen_at);
        CREATE TABLE changed_rules (
          subscription TEXT PRIMARY KEY COLLATE NOCASE, origin TEXT NOT NULL, rules TEXT NOT NULL) WITHOUT ROWID;
        PRAGMA user_version = 3;
        """;

    public static void Prepare(SqliteConnection connection, string file)
    {
        Run(connection, Pragmas);
        var version = (long)Scalar(connection, "PRAGMA user_version")!;
        if (version == 0)
        {
            Run(connection, $"BEGIN IMMEDIATE; {Tables} {Lines} COMMIT;");
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
