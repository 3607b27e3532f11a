using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>A queue or topic as the sender sees it.</summary>
internal sealed class ModelDestination(ModelNamespace owner, string path, IReadOnlyList<ModelMailbox> mailboxes, List<ModelMessage> store)
{
    private readonly Dictionary<string, DateTimeOffset> _seen = [];

    public string Path => path;

    /// <summary>How long a message id is remembered; zero: not at all.</summary>
    public TimeSpan DuplicateWindow { get; init; }

    public bool DetectsDuplicates => DuplicateWindow > TimeSpan.Zero;

    public TimeSpan LongestLife { get; init; } = TimeSpan.MaxValue;

    public IReadOnlyList<ModelMessage> Scheduled => store.Where(message => message.State == ServiceBusMessageState.Scheduled).ToList();

    /// <returns>For each message the one that is scheduled, or null.</returns>
    public (string Outcome, IReadOnlyList<ModelMessage?> Scheduled) Send(IReadOnlyList<ModelMessage> batch) =>
        path == "sessions" && batch.Any(message => message.SessionId == null)
            ? (Outcome.Misuse, [])
            : (Outcome.Done, batch.Select(Accept).ToList());

    public string Cancel(IReadOnlyList<ModelMessage> messages)
    {
        if (!messages.All(Scheduled.Contains))
        {
            return nameof(ServiceBusFailureReason.MessageNotFound);
        }

        messages.ToList().ForEach(message => store.Remove(message));
        return Outcome.Done;
    }

    public void PublishScheduled(ModelMessage message)
    {
        store.Remove(message);
        Publish(message);
    }

    private ModelMessage? Accept(ModelMessage message)
    {
        if (DetectsDuplicates)
        {
            if (_seen.TryGetValue(message.MessageId!, out var seenAt) && seenAt > owner.Now - DuplicateWindow)
            {
                return null;
            }

            _seen[message.MessageId!] = owner.Now;
        }

        if (message.ScheduledFor <= owner.Now)
        {
            Publish(message);
            return null;
        }

        var scheduled = message.EnqueuedIn(owner.Now, TimeSpan.MaxValue);
        scheduled.State = ServiceBusMessageState.Scheduled;
        store.Add(scheduled);
        return scheduled;
    }

    private void Publish(ModelMessage message)
    {
        foreach (var mailbox in mailboxes.Where(mailbox => mailbox.Wants(message)))
        {
            mailbox.Enqueue(message.EnqueuedIn(owner.Now, LongestLife));
        }
    }
}
