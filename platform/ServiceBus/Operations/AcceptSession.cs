using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Takes one session, or fails if somebody else has it.</summary>
internal sealed record AcceptSession(string Path, string SessionId) : Operation<HeldSession>
{
    public override async Task<HeldSession> RunAsync(LocalBroker broker, CancellationToken cancellationToken) => broker.Holds.Add(
        await broker.AskAsync(entities => entities.SessionsOf(Path).Accept(SessionId), cancellationToken).ConfigureAwait(false));
}
