using Microsoft.Data.Sqlite;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>A store that several processes use: the first one owns it, the others ask the owner.</summary>
internal sealed class SharedStore(string file, Topology topology, TimeProvider time, int page)
{
    /// <summary>
    /// Each attempt waits a second for the lock. An owner that is starting listens a moment after it has the lock.
    /// </summary>
    private const int Attempts = 30;

    public string File => file;

    /// <summary>Connects to the owner, or becomes it.</summary>
    /// <exception cref="InvalidOperationException">A process has the store open and does not answer, or it has another topology; or the
    /// store holds messages of an entity that the topology lacks.</exception>
    public IBrokerLink Join()
    {
        InvalidOperationException? busy = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (RemoteBroker.TryConnect(StoreAddress.PathOf(file), Greeting.Of(topology)) is { } remote)
            {
                return remote;
            }

            try
            {
                return OwnedBroker.Open(file, topology, time, page);
            }
            catch (InvalidOperationException inUse) when (inUse.InnerException is SqliteException)
            {
                busy = inUse;
            }
        }

        throw busy!;
    }
}
