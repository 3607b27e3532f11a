using Sav.Platform.ServiceBus.Loop;

namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>A call that waits for any session with messages.</summary>
internal sealed class PendingAccept(Request<AcceptedSession> request, string path) : Waiter
{
    public void Answer(AcceptedSession session) => request.Answer(session);

    public override void TimeOut() => request.Refuse(Refusals.NoSession(path));

    public override void Refuse(Refusal refusal) => request.Refuse(refusal);
}
