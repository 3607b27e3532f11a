namespace Sav.Platform.Dataverse.Storage;

/// <summary>The open store: one writer, any number of readers.</summary>
internal sealed class Store : IDisposable
{
    private readonly StoreLock _lock;
    private readonly StoreReaders _readers;
    private readonly StoreWriter _writer;

    /// <param name="file">Path of the SQLite file.</param>
    /// <param name="schema">The tables to have.</param>
    /// <param name="install">Writes the rows to have, in a transaction.</param>
    public Store(string file, StoreSchema schema, Action<StoreConnection, Counters> install)
    {
        _lock = new StoreLock(file);
        var connection = StoreConnection.OpenWriter(file);
        SchemaInstaller.Install(connection, schema);
        Counters = new Counters(connection);
        connection.Run("BEGIN IMMEDIATE");
        install(connection, Counters);
        Counters.Save(connection);
        connection.Run("COMMIT");
        connection.MakeDurable();
        _writer = new StoreWriter(connection, Counters.Save);
        _readers = new StoreReaders(file);
    }

    /// <summary>For use in a transaction only.</summary>
    public Counters Counters { get; }

    /// <summary>Whether the caller is in a transaction, where waiting for another one would never end.</summary>
    public bool IsWriting => _writer.IsCurrentThread;

    /// <summary>Does the work in a transaction of its own; the task ends when it is on disk.</summary>
    /// <param name="work">What to do; if it throws, its changes are undone and the task fails with the same exception.</param>
    /// <param name="committed">Called when the changes are on disk, before the task ends; must not fail.</param>
    public Task<T> Write<T>(Func<StoreConnection, T> work, Action<T>? committed = null) => _writer.Run(work, committed);

    /// <summary>Reads what is committed.</summary>
    public T Read<T>(Func<StoreConnection, T> read) => _readers.Read(read);

    public void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
        _lock.Dispose();
    }
}
