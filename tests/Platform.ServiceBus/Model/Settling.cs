using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal static class Settling
{
    public static async Task SettleAsync(ModelRun run)
    {
        if (run.Messages.Count == 0)
        {
            return;
        }

        var held = run.Pick(run.Messages);
        var dice = run.Random.Next(100);
        var (name, settle, model) = dice switch
        {
            < 50 => Complete(held),
            < 66 => Abandon(run, held),
            < 77 => Defer(run, held),
            < 88 => DeadLetter(held),
            _ => Renew(run, held),
        };
        if (dice < 88 && run.Happens(95))
        {
            run.Messages.Remove(held);
        }

        await run.CheckAsync($"{name} {held.Received.SequenceNumber} of {held.Receiver.EntityPath}", () => Outcome.OfAsync(settle), model);
    }

    private static (string Name, Func<Task> Settle, Func<string> Model) Complete(HeldMessage held) => (
        "complete",
        () => held.Receiver.CompleteMessageAsync(held.Received),
        () => held.Mailbox.Settle(held.Message, held.Lock, held.Mailbox.Remove));

    private static (string Name, Func<Task> Settle, Func<string> Model) Abandon(ModelRun run, HeldMessage held)
    {
        var (changes, modify) = Changes(run);
        return (
            "abandon",
            () => held.Receiver.AbandonMessageAsync(held.Received, changes),
            () => held.Mailbox.Settle(held.Message, held.Lock, message =>
            {
                modify(message);
                held.Mailbox.Release(message);
            }));
    }

    private static (string Name, Func<Task> Settle, Func<string> Model) Defer(ModelRun run, HeldMessage held)
    {
        var (changes, modify) = Changes(run);
        return (
            "defer",
            () => held.Receiver.DeferMessageAsync(held.Received, changes),
            () => held.Mailbox.Settle(held.Message, held.Lock, message =>
            {
                modify(message);
                held.Mailbox.Defer(message);
            }));
    }

    private static (string Name, Func<Task> Settle, Func<string> Model) DeadLetter(HeldMessage held) => (
        "dead-letter",
        () => held.Receiver.DeadLetterMessageAsync(held.Received, "Refused", "for a reason"),
        () => held.Receiver.EntityPath.EndsWith("$DeadLetterQueue", StringComparison.Ordinal)
            ? Outcome.Misuse
            : held.Mailbox.Settle(held.Message, held.Lock, message => held.Mailbox.DeadLetter(message, "Refused", "for a reason")));

    private static (string Name, Func<Task> Settle, Func<string> Model) Renew(ModelRun run, HeldMessage held) => (
        "renew",
        () => held.Receiver.RenewMessageLockAsync(held.Received),
        () => held.Lock.Session != null ? Outcome.Misuse : held.Mailbox.Settle(held.Message, held.Lock, _ => run.Model.Extend(held.Lock)));

    private static (Dictionary<string, object>? Changes, Action<ModelMessage> Modify) Changes(ModelRun run)
    {
        if (run.Happens(60))
        {
            return (null, _ => { });
        }

        var value = $"{run.Random.Next(100)}";
        return (new() { ["attempt"] = value }, message => message.Properties["attempt"] = value);
    }
}
