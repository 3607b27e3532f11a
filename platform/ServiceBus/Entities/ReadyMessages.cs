using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>Messages ready for delivery in sequence order, of a queue or of one session, and the receivers that wait for them.</summary>
/// <param name="engine">What all entities share.</param>
/// <param name="readPage">Reads so many of them from the store after a sequence number, those that are locked included.</param>
/// <param name="isFree">Whether nobody holds a message.</param>
/// <param name="deliver">Gives one to a receiver.</param>
internal sealed class ReadyMessages(
    Engine engine,
    Func<long, int, IReadOnlyList<StoredMessage>> readPage,
    Func<StoredMessage, bool> isFree,
    Func<StoredMessage, ReceiveTerms, Delivery> deliver)
    : IMeetingPoint
{
    private readonly Window<StoredMessage> _messages = new(
        engine.Page, (after, most) => readPage(after, most).Select(message => (message.Sequence, message)).ToList(), isFree);

    private readonly WaitingLine<PendingReceive> _receivers = new(engine.Agenda);

    public void Add(StoredMessage message)
    {
        _messages.Add(message.Sequence, message);
        NoticeChange();
    }

    public void Remove(StoredMessage message) => _messages.Remove(message.Sequence);

    public void Wait(PendingReceive receiver, DateTimeOffset deadline)
    {
        _receivers.Join(receiver, deadline);
        NoticeChange();
    }

    public void RefuseReceivers(Refusal refusal) => _receivers.RefuseAll(refusal);

    public void Match()
    {
        while (!_receivers.IsEmpty && !_messages.IsEmpty)
        {
            var receiver = _receivers.TakeFirst();
            receiver.Answer(Take(receiver.Terms));
        }
    }

    private List<Delivery> Take(ReceiveTerms terms)
    {
        var taken = new List<Delivery>();
        while (taken.Count < terms.MaxMessages && _messages.TryTake(out _, out var first))
        {
            taken.Add(deliver(first, terms));
        }

        return taken;
    }

    private void NoticeChange()
    {
        if (!_receivers.IsEmpty && !_messages.IsEmpty)
        {
            engine.Changed(this);
        }
    }
}
