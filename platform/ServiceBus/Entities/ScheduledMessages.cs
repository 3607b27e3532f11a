using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Messages accepted for later. When one is due it is published as if it had been sent then, with a new sequence number
/// (https://learn.microsoft.com/azure/service-bus-messaging/message-sequencing).
/// </summary>
internal sealed class ScheduledMessages(Engine engine, string path, long entity, IRoute route)
{
    public long Count => engine.Store.Tally.Of(entity, isDead: false, ServiceBusMessageState.Scheduled);

    public long Add(MessageContent content)
    {
        var sequence = engine.Store.Sequences.Next();
        var message = new StoredMessage
        {
            Sequence = sequence,
            Entity = entity,
            EnqueuedSequence = sequence,
            EnqueuedAt = engine.Now,
            TimeToLive = content.TimeToLive,
            SessionId = content.SessionId,
            ScheduledFor = content.ScheduledEnqueueTime,
            State = ServiceBusMessageState.Scheduled,
        };
        engine.Store.Messages.Insert(message, content);
        engine.Due.Expect(message.DueAt);
        return sequence;
    }

    /// <summary>Cancels all of them or none.</summary>
    public void Cancel(IReadOnlyList<long> sequenceNumbers)
    {
        foreach (var message in sequenceNumbers.Distinct().Select(Find).ToList())
        {
            engine.Store.Messages.Delete(message);
        }
    }

    public void Publish(StoredMessage message)
    {
        var content = engine.Contents.Of(message);
        engine.Store.Messages.Delete(message);
        route.Publish(content);
    }

    private StoredMessage Find(long number)
    {
        var found = engine.Store.Reader.Find(number);
        return found?.Entity == entity && found.State == ServiceBusMessageState.Scheduled
            ? found
            : throw Refusals.MessageNotFound(path, number, "scheduled");
    }
}
