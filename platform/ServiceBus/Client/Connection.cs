using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Loop;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>How clients reach the broker from any thread.</summary>
internal sealed class Connection(string fullyQualifiedNamespace, CommitLoop loop, Broker broker, TimeProvider time)
{
    public string FullyQualifiedNamespace => fullyQualifiedNamespace;

    public TimeProvider Time => time;

    /// <summary>Runs work in the next batch; the task ends when its effect is on disk.</summary>
    public Task<T> AskAsync<T>(Func<Broker, T> work, CancellationToken cancellationToken) =>
        loop.AskAsync<T>(request => request.Answer(work(broker)), cancellationToken);

    public Task DoAsync(Action<Broker> work, CancellationToken cancellationToken) => AskAsync(
        entities =>
        {
            work(entities);
            return true;
        },
        cancellationToken);

    /// <summary>Joins a waiting line; the task ends when the waiter is served, times out or is cancelled.</summary>
    public async Task<T> WaitAsync<T>(Func<Broker, Request<T>, Waiter> join, CancellationToken cancellationToken)
    {
        Waiter? waiter = null;
        var answer = loop.AskAsync<T>(request => waiter = join(broker, request), cancellationToken);

        // Cancelling is a request like any other: it runs after the joining, on the same thread.
        await using var registration = cancellationToken
            .Register(() => _ = loop.AskAsync<bool>(request =>
            {
                waiter?.Cancel(cancellationToken);
                request.Answer(true);
            }))
            .ConfigureAwait(false);
        return await answer.ConfigureAwait(false);
    }
}
