using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>Messages ready for delivery in sequence order, of a queue or of one session, and the receivers that wait for them.</summary>
internal sealed class ReadyMessages(Engine engine, Func<StoredMessage, ReceiveTerms, Delivery> deliver) : IMeetingPoint
{
    private static readonly Comparer<StoredMessage> BySequence = Comparer<StoredMessage>.Create((a, b) => a.Sequence.CompareTo(b.Sequence));

    private readonly SortedSet<StoredMessage> _messages = new(BySequence);
    private readonly WaitingLine<PendingReceive> _receivers = new(engine.Agenda);

    public bool IsEmpty => _messages.Count == 0;

    public void Add(StoredMessage message)
    {
        _messages.Add(message);
        NoticeChange();
    }

    public void Remove(StoredMessage message) => _messages.Remove(message);

    public void Wait(PendingReceive receiver, DateTimeOffset deadline)
    {
        _receivers.Join(receiver, deadline);
        NoticeChange();
    }

    public void RefuseReceivers(Refusal refusal) => _receivers.RefuseAll(refusal);

    public void Match()
    {
        while (!IsEmpty && !_receivers.IsEmpty)
        {
            var receiver = _receivers.TakeFirst();
            receiver.Answer(Take(receiver.Terms));
        }
    }

    private List<Delivery> Take(ReceiveTerms terms)
    {
        var taken = new List<Delivery>();
        while (taken.Count < terms.MaxMessages && _messages.Min is { } first)
        {
            _messages.Remove(first);
            taken.Add(deliver(first, terms));
        }

        return taken;
    }

    private void NoticeChange()
    {
        if (!IsEmpty && !_receivers.IsEmpty)
        {
            engine.Changed(this);
        }
    }
}
