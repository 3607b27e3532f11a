using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal static class Receiving
{
    private const int FewMessages = 300;

    public static async Task ReceiveAsync(ModelRun run)
    {
        var isFull = run.Model.Mailboxes.Sum(mailbox => mailbox.Messages.Count) > FewMessages;
        var places = run.Model.Mailboxes.SelectMany(mailbox => new[] { (Mailbox: mailbox, IsDead: false), (Mailbox: mailbox, IsDead: true) })
            .Where(place => (place.IsDead || !place.Mailbox.HasSessions) && place.Mailbox.Ready(place.IsDead, null).Count > 0)
            .ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (mailbox, isDead) = run.Pick(places);
        var deletes = isFull || run.Happens(15);
        var most = isFull ? 50 : run.Random.Next(1, 4);
        var receiver = Receiver(run, mailbox, isDead, deletes ? ServiceBusReceiveMode.ReceiveAndDelete : ServiceBusReceiveMode.PeekLock);
        IReadOnlyList<ServiceBusReceivedMessage> received = [];
        await run.CheckAsync(
            $"receive {most} of {receiver.EntityPath} {receiver.ReceiveMode}",
            async () => Outcome.Of((received = await receiver.ReceiveMessagesAsync(most)).Select(Outcome.Of)),
            () => run.Take(received, receiver, mailbox, mailbox.Ready(isDead, null).Take(most).ToList(), hold: null));
    }

    public static async Task ReceiveDeferredAsync(ModelRun run)
    {
        var mailbox = run.Pick(run.Model.Mailboxes);
        var isDead = run.Happens(15);
        var session = run.Sessions.Find(session => session.Mailbox == mailbox && session.IsHeld && !isDead);
        var deferred = mailbox.Messages
            .Where(message => message.State == ServiceBusMessageState.Deferred && message.IsDead == isDead)
            .Where(message => session == null || message.SessionId == session.Lock.SessionId)
            .ToList();
        if (deferred.Count == 0 || (mailbox.HasSessions && !isDead && session == null))
        {
            return;
        }

        List<ModelMessage> chosen = [run.Pick(deferred), run.Pick(deferred)];
        var receiver = session?.Receiver ?? Receiver(run, mailbox, isDead, ServiceBusReceiveMode.PeekLock);
        IReadOnlyList<ServiceBusReceivedMessage> received = [];
        await run.CheckAsync(
            $"receive deferred {string.Join(' ', chosen.Select(message => message.Number))} of {receiver.EntityPath}",
            async () => Outcome.Of((received = await receiver.ReceiveDeferredMessagesAsync(chosen.Select(message => message.Number))).Select(Outcome.Of)),
            () => chosen.All(message => message.Lock == null)
                ? run.Take(received, receiver, mailbox, chosen.Distinct().ToList(), session?.Lock)
                : nameof(ServiceBusFailureReason.MessageNotFound));
    }

    /// <summary>The receiver is there first, the message comes later.</summary>
    public static async Task WaitForMessageAsync(ModelRun run)
    {
        var mailbox = run.Pick(run.Model.Mailboxes);
        var destination = run.Model.Destinations.FirstOrDefault(destination => destination.Path == mailbox.Path && !destination.DetectsDuplicates);
        if (mailbox.HasSessions || destination == null || mailbox.Ready(dead: false, null).Count > 0)
        {
            return;
        }

        var receiver = Receiver(run, mailbox, isDead: false, ServiceBusReceiveMode.PeekLock);
        var receiving = receiver.ReceiveMessagesAsync(5);
        await Sending.SendAsync(run, destination, 1);
        IReadOnlyList<ServiceBusReceivedMessage> received = [];
        await run.CheckAsync(
            $"be waiting at {mailbox.Path}",
            async () => Outcome.Of((received = await receiving).Select(Outcome.Of)),
            () => run.Take(received, receiver, mailbox, mailbox.Ready(dead: false, null), hold: null));
    }

    public static async Task WaitInVainAsync(ModelRun run)
    {
        var wait = TimeSpan.FromSeconds(1);
        var mailbox = run.Pick(run.Model.Mailboxes);
        if (mailbox.HasSessions || mailbox.Ready(dead: false, null).Count > 0)
        {
            return;
        }

        var receiving = Receiver(run, mailbox, isDead: false, ServiceBusReceiveMode.PeekLock).ReceiveMessagesAsync(5, wait);
        await run.Bus.CountAsync(mailbox.Path);
        run.Bus.Clock.Advance(wait);
        await run.CheckAsync(
            $"wait in vain at {mailbox.Path}",
            async () => Outcome.Of((await receiving).Select(Outcome.Of)),
            () =>
            {
                run.Model.Advance(wait);
                return "";
            });
    }

    public static async Task PeekAsync(ModelRun run)
    {
        var mailbox = run.Pick(run.Model.Mailboxes);
        var isDead = run.Happens(30);
        var session = run.Sessions.Find(session => session.Mailbox == mailbox && session.IsHeld && !isDead);
        var first = run.Pick<ModelMessage?>([null, .. mailbox.Messages.Where(message => message.Number > 0)]);
        var most = run.Random.Next(1, 20);
        var receiver = session?.Receiver ?? Receiver(run, mailbox, isDead, ServiceBusReceiveMode.PeekLock);
        await run.CheckAsync(
            $"peek {most} of {receiver.EntityPath} from {first?.Number}",
            async () => Outcome.Of((await receiver.PeekMessagesAsync(most, first?.Number ?? 0)).Select(Outcome.Of)),
            () => Outcome.Of(mailbox.Messages
                .SkipWhile(message => first != null && message != first)
                .Where(message => message.IsDead == isDead && (session == null || message.SessionId == session.Lock.SessionId))
                .Take(most)
                .Select(message => message.Describe(default))));
    }

    private static ServiceBusReceiver Receiver(ModelRun run, ModelMailbox mailbox, bool isDead, ServiceBusReceiveMode mode) =>
        run.Bus.Client.CreateReceiver(
            mailbox.Path, new ServiceBusReceiverOptions { ReceiveMode = mode, SubQueue = isDead ? SubQueue.DeadLetter : SubQueue.None });
}
