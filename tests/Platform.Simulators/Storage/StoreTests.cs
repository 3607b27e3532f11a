using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Tests.Storage;

public sealed class StoreTests
{
    [Fact]
    public async Task RunAsync_OneOfAGroupFails_UndoesThatOneAlone()
    {
        using var folder = new TemporaryFolder();
        await using var store = Store.Open(folder.File("store.db"));
        await store.RunAsync(db => db.Execute("CREATE TABLE t (n INTEGER) STRICT"));

        var kept = store.RunAsync(db => db.Execute("INSERT INTO t VALUES (1)"));
        var failed = store.RunAsync<int>(db =>
        {
            db.Execute("INSERT INTO t VALUES (2)");
            throw new InvalidOperationException("refused");
        });
        var alsoKept = store.RunAsync(db => db.Execute("INSERT INTO t VALUES (3)"));

        await Task.WhenAll(kept, alsoKept);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
        Assert.Equal([1, 3], await store.RunAsync(db => db.Query("SELECT n FROM t ORDER BY n", row => row.GetInt32(0))));
    }

    [Fact]
    public async Task RunAsync_Answered_IsReadByTheNextStart()
    {
        using var folder = new TemporaryFolder();
        await using (var store = Store.Open(folder.File("store.db")))
        {
            await store.RunAsync(db => db.Execute("CREATE TABLE t (n INTEGER) STRICT"));
            await store.RunAsync(db => db.Execute("INSERT INTO t VALUES (?1)", 5));
        }

        await using var reopened = Store.Open(folder.File("store.db"));
        Assert.Equal(5, await reopened.RunAsync(db => db.Count("SELECT n FROM t")));
    }

    [Fact]
    public async Task RunAsync_AfterDispose_SaysThatTheSimulatorWasStopped()
    {
        using var folder = new TemporaryFolder();
        var store = Store.Open(folder.File("store.db"));
        await store.DisposeAsync();

        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => store.RunAsync(db => db.Execute("SELECT 1")));
        Assert.Contains("stopped", error.Message);
    }
}
