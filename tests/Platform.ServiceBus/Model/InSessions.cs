using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal static class InSessions
{
    public static async Task AcceptNextAsync(ModelRun run)
    {
        var mailbox = Any(run);
        if (Next(mailbox) != null)
        {
            await AcceptedAsync(run, mailbox, "accept next", run.Bus.Client.AcceptNextSessionAsync(mailbox.Path), () => Next(mailbox));
        }
    }

    public static Task AcceptAsync(ModelRun run)
    {
        var mailbox = Any(run);
        var sessionId = $"s{run.Random.Next(8)}";
        return AcceptedAsync(
            run,
            mailbox,
            $"accept {sessionId}",
            run.Bus.Client.AcceptSessionAsync(mailbox.Path, sessionId),
            () => mailbox.Holds.Exists(hold => hold.SessionId == sessionId) ? null : sessionId);
    }

    /// <summary>The receiver is there first, the session comes later.</summary>
    public static async Task WaitForSessionAsync(ModelRun run)
    {
        var mailbox = run.Model.Mailboxes.Single(mailbox => mailbox.Path == "sessions");
        if (Next(mailbox) == null)
        {
            var accepting = run.Bus.Client.AcceptNextSessionAsync(mailbox.Path);
            await Sending.SendAsync(run, run.Model.Destinations.Single(destination => destination.Path == mailbox.Path), 1, $"w{run.Random.Next()}");
            await AcceptedAsync(run, mailbox, "be waiting", accepting, () => Next(mailbox));
        }
    }

    public static async Task ReceiveAsync(ModelRun run)
    {
        if (run.Sessions.Count == 0)
        {
            return;
        }

        var session = run.Pick(run.Sessions);
        var most = run.Random.Next(1, 4);
        if (session.IsHeld && session.Mailbox.Ready(dead: false, session.Lock).Count == 0)
        {
            return;
        }

        IReadOnlyList<ServiceBusReceivedMessage> received = [];
        await run.CheckAsync(
            $"receive {most} in {session.Mailbox.Path} {session.Lock.SessionId}",
            async () => Outcome.Of((received = await session.Receiver.ReceiveMessagesAsync(most)).Select(Outcome.Of)),
            () => session.IsHeld
                ? run.Take(received, session.Receiver, session.Mailbox, session.Mailbox.Ready(false, session.Lock).Take(most).ToList(), session.Lock)
                : nameof(ServiceBusFailureReason.SessionLockLost));
    }

    /// <summary>Renews the lock, or reads or writes the state.</summary>
    public static async Task UseAsync(ModelRun run)
    {
        if (run.Sessions.Count == 0)
        {
            return;
        }

        var session = run.Pick(run.Sessions);
        var id = session.Lock.SessionId!;
        var state = run.Happens(30) ? null : $"{run.Random.Next(100)}";
        var (name, use, model) = run.Random.Next(3) switch
        {
            0 => ("renew", () => Outcome.OfAsync(() => session.Receiver.RenewSessionLockAsync()), Renewed),
            1 => ("set state of", () => Outcome.OfAsync(() => session.Receiver.SetSessionStateAsync(state == null ? null : BinaryData.FromString(state))), Set),
            _ => ("get state of", (Func<Task<string>>)(async () => $"state {await session.Receiver.GetSessionStateAsync()}"), (Func<string>)Get),
        };
        await run.CheckAsync($"{name} {session.Mailbox.Path} {id}", use, () => session.IsHeld ? model() : nameof(ServiceBusFailureReason.SessionLockLost));

        string Renewed()
        {
            run.Model.Extend(session.Lock);
            return Outcome.Done;
        }

        string Set()
        {
            session.Mailbox.States[id] = state ?? "";
            return Outcome.Done;
        }

        string Get() => $"state {session.Mailbox.States.GetValueOrDefault(id)}";
    }

    public static async Task CloseAsync(ModelRun run)
    {
        if (run.Sessions.Count == 0)
        {
            return;
        }

        var session = run.Pick(run.Sessions);
        run.Sessions.Remove(session);
        run.Messages.RemoveAll(held => held.Receiver == session.Receiver);
        await run.CheckAsync(
            $"close {session.Mailbox.Path} {session.Lock.SessionId}",
            () => Outcome.OfAsync(() => session.Receiver.CloseAsync()),
            () =>
            {
                if (session.IsHeld)
                {
                    session.Mailbox.EndHold(session.Lock);
                }

                return Outcome.Done;
            });
    }

    private static ModelMailbox Any(ModelRun run) => run.Pick(run.Model.Mailboxes.Where(mailbox => mailbox.HasSessions).ToList());

    private static string? Next(ModelMailbox mailbox) => mailbox.Line.Find(session => !mailbox.Holds.Exists(hold => hold.SessionId == session));

    private static Task AcceptedAsync(
        ModelRun run, ModelMailbox mailbox, string operation, Task<ServiceBusSessionReceiver> accepting, Func<string?> next)
    {
        ServiceBusSessionReceiver receiver = null!;
        return run.CheckAsync(
            $"{operation} in {mailbox.Path}",
            async () =>
            {
                receiver = await accepting;
                return $"{receiver.SessionId} until {receiver.SessionLockedUntil:O}";
            },
            () =>
            {
                if (next() is not { } sessionId)
                {
                    return nameof(ServiceBusFailureReason.SessionCannotBeLocked);
                }

                var hold = new ModelLock { SessionId = sessionId };
                run.Model.Extend(hold);
                mailbox.Holds.Add(hold);
                run.Sessions.Add(new HeldSession(receiver, mailbox, hold));
                return $"{sessionId} until {hold.Until:O}";
            });
    }
}
