using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>A way to the broker: it is in this process, or in the one that owns the store.</summary>
internal interface IBrokerLink : IAsyncDisposable
{
    /// <summary>Whether nothing more can be asked this way, because the owner is gone.</summary>
    bool IsBroken { get; }

    /// <exception cref="OwnerGoneException">The owner went away before it answered: the operation happened or did not.</exception>
    Task<T> AskAsync<T>(Operation<T> operation, CancellationToken cancellationToken);
}
