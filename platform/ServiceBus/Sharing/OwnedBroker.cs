using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>The broker of this process together with the door for the others.</summary>
internal sealed class OwnedBroker : IBrokerLink
{
    private readonly LocalBroker _broker;
    private readonly BrokerListener _listener;

    private OwnedBroker(LocalBroker broker, BrokerListener listener)
    {
        _broker = broker;
        _listener = listener;
    }

    public bool IsBroken => false;

    public static OwnedBroker Open(string storeFile, Topology topology, TimeProvider time, int page)
    {
        var broker = LocalBroker.Open(storeFile, topology, time, page);
        try
        {
            return new OwnedBroker(broker, BrokerListener.Start(broker, Greeting.Of(topology), StoreAddress.PathOf(storeFile)));
        }
        catch
        {
            broker.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    public Task<T> AskAsync<T>(Operation<T> operation, CancellationToken cancellationToken) =>
        _broker.AskAsync(operation, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _listener.StopAsync().ConfigureAwait(false);
        await _broker.DisposeAsync().ConfigureAwait(false);
        await _listener.DisposeAsync().ConfigureAwait(false);
    }
}
