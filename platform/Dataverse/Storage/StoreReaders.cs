using System.Collections.Concurrent;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>Connections for reading what has been committed, kept for the next reader.</summary>
/// <param name="file">Path of the store.</param>
internal sealed class StoreReaders(string file) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<StoreConnection> _idle = [];
    private volatile bool _closed;

    public T Read<T>(Func<StoreConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var connection = _idle.TryTake(out var idle) ? idle : StoreConnection.OpenReader(file);
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

    private void GiveBack(StoreConnection connection)
    {
        if (_closed || _idle.Count >= MostIdle)
        {
            connection.Dispose();
        }
        else
        {
            _idle.Add(connection);
        }
    }
}
