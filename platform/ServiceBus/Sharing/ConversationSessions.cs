using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>The sessions that one client of another process holds, so that they are free when it is gone.</summary>
internal sealed class ConversationSessions(LocalBroker broker)
{
    private readonly ConcurrentDictionary<Guid, string> _paths = new();

    public void Note(Operation operation, Answer answer)
    {
        switch (operation)
        {
            case AcceptSession accept:
                _paths[answer.Read<HeldSession>(default).HoldId] = accept.Path;
                break;
            case AcceptNextSession accept:
                _paths[answer.Read<HeldSession>(default).HoldId] = accept.Path;
                break;
            case ReleaseSession release:
                _paths.TryRemove(release.HoldId, out _);
                break;
        }
    }

    public async Task ReleaseAsync()
    {
        try
        {
            foreach (var (hold, path) in _paths)
            {
                await new ReleaseSession(path, hold).RunAsync(broker, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or ServiceBusException)
        {
            // The broker ends, and all sessions with it.
        }
    }
}
