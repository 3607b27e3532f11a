using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Operations;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>
/// How clients reach the broker from any thread, wherever it is. When the process that owns the store ends, the next one is found, or
/// this one becomes it, and what was not answered is asked again: so a send that was not acknowledged may be there twice, as in Azure,
/// and a lock of the last owner is lost.
/// </summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly SemaphoreSlim _joining = new(1);
    private readonly SharedStore _store;
    private IBrokerLink _link;
    private bool _isClosed;

    private Connection(string fullyQualifiedNamespace, SharedStore store, TimeProvider time, IBrokerLink link)
    {
        FullyQualifiedNamespace = fullyQualifiedNamespace;
        Time = time;
        _store = store;
        _link = link;
    }

    public string FullyQualifiedNamespace { get; }

    public TimeProvider Time { get; }

    public static Connection Open(string storeFile, Topology topology, TimeProvider time, int page)
    {
        var store = new SharedStore(storeFile, topology, time, page);
        return new Connection(topology.Namespace, store, time, store.Join());
    }

    /// <summary>The task ends when the effect is on disk.</summary>
    public async Task<T> AskAsync<T>(Operation<T> operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var link = Volatile.Read(ref _link);
            if (link.IsBroken)
            {
                link = await RejoinAsync(cancellationToken).ConfigureAwait(false);
            }

            try
            {
                return await link.AskAsync(operation, cancellationToken).ConfigureAwait(false);
            }
            catch (OwnerGoneException)
            {
                // The next round finds the next owner.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _joining.WaitAsync().ConfigureAwait(false);
        _isClosed = true;
        _joining.Release();
        await _link.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<IBrokerLink> RejoinAsync(CancellationToken cancellationToken)
    {
        await _joining.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(EmbeddedNamespace));
            if (_link.IsBroken)
            {
                await _link.DisposeAsync().ConfigureAwait(false);
                Volatile.Write(ref _link, await Task.Run(Join, cancellationToken).ConfigureAwait(false));
            }

            return _link;
        }
        finally
        {
            _joining.Release();
        }
    }

    private IBrokerLink Join()
    {
        try
        {
            return _store.Join();
        }
        catch (InvalidOperationException refused)
        {
            throw new ServiceBusException(
                $"The process that owned the Service Bus store '{_store.File}' is gone, and none could take its place: {refused.Message}",
                ServiceBusFailureReason.ServiceCommunicationProblem,
                innerException: refused);
        }
    }
}
