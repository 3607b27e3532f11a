using Sav.Hub.OneMachine;

namespace Sav.Hub.Tests;

public sealed class StoreFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("sav-store-tests-").FullName;

    [Fact]
    public void ReadState_WrittenBefore_IsTheSame()
    {
        var state = new RunState("data", 7, 2000, Imported: true);
        using (var store = StoreFolder.Open(_path))
        {
            Assert.Null(store.ReadState());
            store.WriteState(state);
        }

        using var again = StoreFolder.Open(_path);

        Assert.Equal(state, again.ReadState());
    }

    [Fact]
    public void Open_StoreInUse_SaysSo()
    {
        using var store = StoreFolder.Open(_path);

        var failure = Assert.Throws<UsageException>(() => StoreFolder.Open(_path));

        Assert.Contains("in use by another hub", failure.Message);
    }

    [Fact]
    public void ReadState_DamagedFile_NamesTheFileAndTheRemedy()
    {
        File.WriteAllText(Path.Combine(_path, "run.json"), "{");
        using var store = StoreFolder.Open(_path);

        var failure = Assert.Throws<UsageException>(() => store.ReadState());

        Assert.Contains("run.json", failure.Message);
        Assert.Contains("--store", failure.Message);
    }

    [Fact]
    public void Dispose_TemporaryStore_LeavesNothing()
    {
        string path;
        using (var store = StoreFolder.Temporary())
        {
            path = store.Path;
            Assert.True(Directory.Exists(path));
        }

        Assert.False(Directory.Exists(path));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
