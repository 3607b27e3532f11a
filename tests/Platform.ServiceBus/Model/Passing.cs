using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>What happens without a client: time passes, the process dies.</summary>
internal static class Passing
{
    public static Task AdvanceAsync(ModelRun run)
    {
        var longest = run.Random.Next(20) switch
        {
            0 => TimeSpan.FromHours(1),
            < 4 => TimeSpan.FromMinutes(12),
            _ => TimeSpan.FromSeconds(40),
        };
        var by = TimeSpan.FromTicks(run.Random.NextInt64(1, longest.Ticks));
        run.Bus.Clock.Advance(by);
        return run.CheckAsync($"pass {by}", async () => await CountsAsync(run), () =>
        {
            run.Model.Advance(by);
            return Counts(run);
        });
    }

    public static Task CountAsync(ModelRun run) => run.CheckAsync("count", async () => await CountsAsync(run), () => Counts(run));

    public static async Task CrashAsync(ModelRun run)
    {
        run.Bus.ReopenAfterKill();
        await run.Bus.BuryAsync();
        var lost = run.Messages.Where(held => held.Lock.Session == null).ToList();
        run.Messages.Clear();
        run.Sessions.Clear();
        await run.CheckAsync("crash", async () => await CountsAsync(run), () =>
        {
            run.Model.Crash();
            return Counts(run);
        });
        if (lost.Count > 0)
        {
            var held = run.Pick(lost);
            await run.CheckAsync(
                $"complete {held.Received.SequenceNumber} after the crash",
                () => Outcome.OfAsync(() => run.Bus.Receiver(held.Receiver.EntityPath).CompleteMessageAsync(held.Received)),
                () => nameof(ServiceBusFailureReason.MessageLockLost));
        }
    }

    private static async Task<string> CountsAsync(ModelRun run) => string.Join(
        ' ', (await run.Bus.Namespace.GetCountsAsync(CancellationToken.None)).Where(counts => counts.Path != "events").OrderBy(counts => counts.Path, StringComparer.Ordinal));

    private static string Counts(ModelRun run) => string.Join(
        ' ', run.Model.Mailboxes.OrderBy(mailbox => mailbox.Path, StringComparer.Ordinal).Select(mailbox =>
        {
            var live = mailbox.Messages.Where(message => !message.IsDead).ToList();
            return new EntityCounts
            {
                Path = mailbox.Path,
                Active = live.Count(message => message.Lock == null && message.State == ServiceBusMessageState.Active),
                Locked = live.Count(message => message.Lock != null),
                Deferred = live.Count(message => message.Lock == null && message.State == ServiceBusMessageState.Deferred),
                Scheduled = live.Count(message => message.State == ServiceBusMessageState.Scheduled),
                DeadLettered = mailbox.Messages.Count(message => message.IsDead),
            };
        }));
}
