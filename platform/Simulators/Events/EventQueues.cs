using System.Threading.Channels;

namespace Sav.Platform.Simulators.Events;

/// <summary>
/// Undelivered events, one queue per case. A case is offered to the workers while it has events and none of them is under
/// way, so that its events keep their order and a case whose event is refused holds up no other. An event that is held back has a
/// queue to itself and is offered by whoever holds it back.
/// </summary>
internal sealed class EventQueues
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<PendingEvent>> _queues = new(StringComparer.Ordinal);
    private readonly Channel<PendingEvent> _ready = Channel.CreateUnbounded<PendingEvent>();
    private TaskCompletionSource _empty = CompletedSource();

    public int Count { get; private set; }

    public IAsyncEnumerable<PendingEvent> ReadyAsync(CancellationToken cancellationToken) => _ready.Reader.ReadAllAsync(cancellationToken);

    public Task WhenEmptyAsync()
    {
        lock (_gate)
        {
            return _empty.Task;
        }
    }

    public void Add(PendingEvent pending)
    {
        lock (_gate)
        {
            if (Count++ == 0)
            {
                _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            if (_queues.TryGetValue(pending.Lane, out var queue))
            {
                queue.Enqueue(pending);
                return;
            }

            _queues.Add(pending.Lane, new Queue<PendingEvent>([pending]));
            if (pending.HeldBack == TimeSpan.Zero)
            {
                Offer(pending);
            }
        }
    }

    /// <summary>Offers an event again that was not accepted.</summary>
    public void Offer(PendingEvent pending) => _ready.Writer.TryWrite(pending);

    /// <summary>Takes the delivered event away and offers the next one of its case.</summary>
    public void Remove(PendingEvent delivered)
    {
        lock (_gate)
        {
            var queue = _queues[delivered.Lane];
            queue.Dequeue();
            if (queue.TryPeek(out var next))
            {
                Offer(next);
            }
            else
            {
                _queues.Remove(delivered.Lane);
            }

            if (--Count == 0)
            {
                _empty.SetResult();
            }
        }
    }

    private static TaskCompletionSource CompletedSource()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
