using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>An operation and the type of its answer.</summary>
internal abstract record Operation<T> : Operation
{
    /// <summary>Runs in the process that owns the store; the task ends when the effect is on disk.</summary>
    public abstract Task<T> RunAsync(LocalBroker broker, CancellationToken cancellationToken);

    public sealed override async Task<Answer> AnswerAsync(long id, LocalBroker broker, CancellationToken cancellationToken) =>
        Answer.Of(id, await RunAsync(broker, cancellationToken).ConfigureAwait(false));
}
