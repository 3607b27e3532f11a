using System.Collections.Concurrent;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>Connections for reading what has been committed, kept for the next reader.</summary>
/// <param name="file">Path of the store.</param>
internal sealed class StoreReaders(string file) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<StoreConnection> _idle = [];
    private volatile bool _closed;

    // The bag's own count takes the locks of all its threads.
    private int _idleCount;

    public T Read<T>(Func<StoreConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var connection = Take();
        try
        {
            return read(connection);
        }
        finally
        {
            GiveBack(connection);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private StoreConnection Take()
    {
        if (!_idle.TryTake(out var connection))
        {
            return StoreConnection.OpenReader(file);
        }

        Interlocked.Decrement(ref _idleCount);
        return connection;
    }

    private void GiveBack(StoreConnection connection)
    {
        if (!_closed && TryKeep())
        {
            _idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    private bool TryKeep()
    {
        if (Interlocked.Increment(ref _idleCount) <= MostIdle)
        {
            return true;
        }

        Interlocked.Decrement(ref _idleCount);
        return false;
    }
}
