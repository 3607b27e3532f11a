using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Messages accepted for later. When one is due it is published as if it had been sent then, with a new sequence number
/// (https://learn.microsoft.com/azure/service-bus-messaging/message-sequencing).
/// </summary>
internal sealed class ScheduledMessages(Engine engine, string path, long entity, IRoute route)
{
    private readonly Dictionary<long, (StoredMessage Message, AgendaEntry Due)> _messages = [];

    public int Count => _messages.Count;

    public long Add(MessageContent content)
    {
        var sequence = engine.Store.Sequences.Next();
        var message = new StoredMessage
        {
            Sequence = sequence,
            EnqueuedSequence = sequence,
            EnqueuedAt = engine.Now,
            TimeToLive = content.TimeToLive,
            SessionId = content.SessionId,
            ScheduledFor = content.ScheduledEnqueueTime,
            State = ServiceBusMessageState.Scheduled,
        };
        engine.Store.Messages.Insert(entity, message, message.State, content);
        Restore(message);
        return sequence;
    }

    public void Restore(StoredMessage message) =>
        _messages.Add(message.Sequence, (message, engine.Agenda.Add(message.ScheduledFor, () => Publish(message))));

    public void Cancel(IReadOnlyList<long> sequenceNumbers)
    {
        foreach (var number in sequenceNumbers)
        {
            if (!_messages.ContainsKey(number))
            {
                throw Refusals.MessageNotFound(path, number, "scheduled");
            }
        }

        foreach (var number in sequenceNumbers)
        {
            engine.Agenda.Remove(_messages[number].Due);
            Take(_messages[number].Message);
        }
    }

    private void Publish(StoredMessage message)
    {
        var content = engine.Contents.Of(message);
        Take(message);
        route.Publish(content);
    }

    private void Take(StoredMessage message)
    {
        _messages.Remove(message.Sequence);
        engine.Store.Messages.Delete(message.Sequence);
    }
}
