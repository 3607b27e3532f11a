using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>The messages of a mailbox that nobody holds: ready ones, in one line or by session, and deferred ones.</summary>
internal sealed class Shelf(string path, ReadyMessages ready, SessionDirectory? sessions)
{
    private readonly Dictionary<long, StoredMessage> _deferred = [];

    public int ReadyCount { get; private set; }

    public int DeferredCount => _deferred.Count;

    public void Add(StoredMessage message)
    {
        if (message.State == ServiceBusMessageState.Deferred)
        {
            _deferred.Add(message.Sequence, message);
            return;
        }

        ReadyCount++;
        if (sessions == null)
        {
            ready.Add(message);
        }
        else
        {
            sessions.Add(message);
        }
    }

    public void Remove(StoredMessage message)
    {
        if (_deferred.Remove(message.Sequence))
        {
            return;
        }

        ReadyCount--;
        if (sessions == null)
        {
            ready.Remove(message);
        }
        else
        {
            sessions.Remove(message);
        }
    }

    /// <summary>A ready message left the line for a receiver.</summary>
    public void Left() => ReadyCount--;

    public ReadyMessages ReadyFor(SessionHold? hold) =>
        sessions == null ? ready : hold?.Session.Ready ?? throw Refusals.SessionRequired(path);

    /// <summary>Takes the deferred messages with these numbers, all or none.</summary>
    public IReadOnlyList<StoredMessage> TakeDeferred(IReadOnlyList<long> sequenceNumbers, SessionHold? hold)
    {
        var found = sequenceNumbers.Select(number => FindDeferred(number, hold)).ToList();
        found.ForEach(message => _deferred.Remove(message.Sequence));
        return found;
    }

    private StoredMessage FindDeferred(long number, SessionHold? hold)
    {
        var isFound = _deferred.TryGetValue(number, out var message);
        return isFound && (sessions == null || message!.SessionId == hold?.Session.Id)
            ? message!
            : throw Refusals.MessageNotFound(path, number, "deferred");
    }
}
