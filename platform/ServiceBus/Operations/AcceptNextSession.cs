using Sav.Platform.ServiceBus.Sessions;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Waits for any session with messages that nobody holds.</summary>
internal sealed record AcceptNextSession(string Path, TimeSpan MaxWait) : Operation<HeldSession>
{
    public override async Task<HeldSession> RunAsync(LocalBroker broker, CancellationToken cancellationToken)
    {
        var deadline = broker.DeadlineOf(MaxWait);
        var accepted = await broker.WaitAsync<AcceptedSession>(
            (entities, request) =>
            {
                var receiver = new PendingAccept(request, Path);
                entities.SessionsOf(Path).Wait(receiver, deadline);
                return receiver;
            },
            cancellationToken).ConfigureAwait(false);
        return broker.Holds.Add(accepted);
    }
}
