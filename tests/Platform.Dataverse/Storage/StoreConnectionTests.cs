using Microsoft.Data.Sqlite;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Tests.Storage;

public sealed class StoreConnectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sav-store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OpenWriter_SomebodyLooksIntoTheNewFile_WaitsForHim()
    {
        var file = Path.Combine(_folder, "crm.db");
        using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        other.Open();
        Run(other, "create table looked_at (id int); begin; select * from looked_at;");

        var opening = Task.Run(() => StoreConnection.OpenWriter(file), TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(opening.IsCompleted, opening.Exception?.Message ?? "It opened although it could not have its lock.");
        Run(other, "commit");

        using var writer = await opening;
        writer.Run("create table written (id int)");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read() || reader.NextResult())
        {
        }
    }
}
