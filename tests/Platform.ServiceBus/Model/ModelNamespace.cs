using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>
/// What Azure Service Bus documents, over plain lists and without regard for speed: the entities of <see cref="TestBus"/>. Whatever it gives
/// back, the broker must.
/// </summary>
internal sealed class ModelNamespace
{
    private int _turns;

    public ModelNamespace(DateTimeOffset now)
    {
        Now = now;
        Mailboxes =
        [
            new(this, "plain") { MaxDeliveries = 3 },
            new(this, "dropping") { LongestLife = TimeSpan.FromHours(1) },
            new(this, "expiring") { LongestLife = TimeSpan.FromHours(1), KeepsExpired = true },
            new(this, "sessions") { HasSessions = true, MaxDeliveries = 3 },
            new(this, "unique"),
            new(this, "events/Subscriptions/everything"),
            new(this, "events/Subscriptions/billing") { Wants = message => message.Subject == "billing" },
            new(this, "events/Subscriptions/parts") { Wants = message => message.Subject is "parts" or "quotes" },
            new(this, "events/Subscriptions/in-order") { HasSessions = true, Wants = message => message.Subject == "ordered" },
        ];
        Destinations = Mailboxes.Where(mailbox => !mailbox.Path.Contains('/', StringComparison.Ordinal))
            .Select(queue => new ModelDestination(this, queue.Path, [queue], queue.Messages)
            {
                DuplicateWindow = queue.Path == "unique" ? TimeSpan.FromMinutes(10) : TimeSpan.Zero,
            })
            .Append(new ModelDestination(this, "events", Mailboxes.Where(mailbox => mailbox.Path.StartsWith("events/", StringComparison.Ordinal)).ToList(), [])
            {
                DuplicateWindow = TimeSpan.FromMinutes(1), LongestLife = TimeSpan.FromDays(1),
            })
            .ToList();
    }

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<ModelMailbox> Mailboxes { get; }

    public IReadOnlyList<ModelDestination> Destinations { get; }

    public void Extend(ModelLock taken)
    {
        taken.Until = taken.Session?.Until ?? (Now + TestBus.LockDuration);
        taken.Turn = ++_turns;
    }

    /// <summary>Time passes: what falls due does so in order, all of it at the instant that is reached.</summary>
    public void Advance(TimeSpan by)
    {
        Now += by;
        while (NextEvent() is { Work: { } work })
        {
            work();
        }
    }

    /// <summary>The process ends and another begins: no lock is left, and a message that was at its last delivery is dead.</summary>
    public void Crash()
    {
        foreach (var mailbox in Mailboxes)
        {
            mailbox.Holds.Clear();
            mailbox.Messages.Where(message => message.Lock != null).ToList().ForEach(mailbox.Release);
        }
    }

    private (DateTimeOffset Due, int Turn, Action Work)? NextEvent() => Events()
        .Where(next => next.Due <= Now)
        .OrderBy(next => next.Due).ThenBy(next => next.Turn)
        .Select(next => ((DateTimeOffset, int, Action)?)next)
        .FirstOrDefault();

    private IEnumerable<(DateTimeOffset Due, int Turn, Action Work)> Events()
    {
        foreach (var destination in Destinations)
        {
            foreach (var message in destination.Scheduled)
            {
                yield return (message.ScheduledFor, 0, () => destination.PublishScheduled(message));
            }
        }

        foreach (var mailbox in Mailboxes)
        {
            foreach (var hold in mailbox.Holds)
            {
                yield return (hold.Until, hold.Turn, () => mailbox.EndHold(hold));
            }

            foreach (var message in mailbox.Messages.Where(message => !message.IsDead || message.Lock != null))
            {
                if (message.Lock is { Session: null } taken)
                {
                    yield return (taken.Until, taken.Turn, () => mailbox.Release(message));
                }
                else if (message.Lock == null && message.State != ServiceBusMessageState.Scheduled)
                {
                    yield return (message.ExpiresAt, 0, () => mailbox.Expire(message));
                }
            }
        }
    }
}
