using Microsoft.Data.Sqlite;

namespace Sav.Platform.ServiceBus.Storage;

internal static class ReaderExtensions
{
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static TimeSpan TimeToLive(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? TimeSpan.MaxValue : new TimeSpan(row.GetInt64(column));
}
