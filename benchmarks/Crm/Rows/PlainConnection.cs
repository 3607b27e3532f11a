using Microsoft.Data.Sqlite;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>A connection with the pragmas of the embedded Dataverse's, and its prepared statements.</summary>
internal static class PlainConnection
{
    private const string Writer =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000";

    private const string Reader = "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000; PRAGMA mmap_size = 2147418112";

    public static SqliteConnection OpenWriter(string file) => Open(file, Writer);

    public static SqliteConnection OpenReader(string file) => Open(file, Reader);

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
        }

        command.Prepare();
        return command;
    }

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static long Seconds(DateTime day) => (day.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    private static SqliteConnection Open(string file, string pragmas)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        return connection;
    }
}
