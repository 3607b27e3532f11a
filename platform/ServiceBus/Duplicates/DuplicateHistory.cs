using Sav.Platform.ServiceBus.Entities;

namespace Sav.Platform.ServiceBus.Duplicates;

/// <summary>
/// The message ids that a queue or topic has seen within its window. A second message with the same id is accepted and dropped, even if
/// the first is long processed (https://learn.microsoft.com/azure/service-bus-messaging/duplicate-detection).
/// </summary>
internal sealed class DuplicateHistory
{
    private readonly Engine _engine;
    private readonly long _entity;
    private readonly TimeSpan _window;
    private readonly HashSet<string> _ids = [];
    private readonly Queue<(string MessageId, DateTimeOffset SeenAt)> _byAge = new();

    public DuplicateHistory(Engine engine, long entity, TimeSpan window)
    {
        _engine = engine;
        _entity = entity;
        _window = window;
        foreach (var (messageId, seenAt) in engine.Store.Duplicates.All(entity))
        {
            Remember(messageId, seenAt);
        }
    }

    /// <summary>Whether the id was seen within the window; if not, it is from now on.</summary>
    public bool IsRepeated(string messageId)
    {
        ForgetOld();
        if (_ids.Contains(messageId))
        {
            return true;
        }

        Remember(messageId, _engine.Now);
        _engine.Store.Duplicates.Add(_entity, messageId, _engine.Now);
        return false;
    }

    private void Remember(string messageId, DateTimeOffset seenAt)
    {
        _ids.Add(messageId);
        _byAge.Enqueue((messageId, seenAt));
    }

    private void ForgetOld()
    {
        var horizon = _engine.Now - _window;
        if (!_byAge.TryPeek(out var oldest) || oldest.SeenAt > horizon)
        {
            return;
        }

        while (_byAge.TryPeek(out oldest) && oldest.SeenAt <= horizon)
        {
            _byAge.Dequeue();
            _ids.Remove(oldest.MessageId);
        }

        _engine.Store.Duplicates.ForgetUntil(_entity, horizon);
    }
}
