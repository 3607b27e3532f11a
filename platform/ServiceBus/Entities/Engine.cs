using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>What all entities share: the store, the clock of the running batch, and the list of places where something changed.</summary>
internal sealed class Engine
{
    private readonly CommitLoop _loop;
    private readonly Queue<IMeetingPoint> _changed = new();

    public Engine(Store store, CommitLoop loop, int page)
    {
        _loop = loop;
        Page = page;
        Store = store;
        Contents = new ContentCache(store.Reader);
        Due = new DueMessages(this);
        loop.BeforeCommit = MatchChanged;
    }

    /// <summary>How many rows of the store are read at a time.</summary>
    public int Page { get; }

    public Store Store { get; }

    public ContentCache Contents { get; }

    public DueMessages Due { get; }

    public Agenda Agenda => _loop.Agenda;

    public DateTimeOffset Now => _loop.Now;

    /// <summary>A message or a receiver arrived. They are brought together once per batch, so that a receiver of many gets many.</summary>
    public void Changed(IMeetingPoint place) => _changed.Enqueue(place);

    private void MatchChanged()
    {
        while (_changed.TryDequeue(out var place))
        {
            place.Match();
        }
    }
}
