using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Sav.Functions.Observability;

namespace Sav.Functions.Outbox;

/// <summary>The sending of pending rows, one span each: below the signal that woke it, or else below the row itself.</summary>
internal sealed class Publication : IDisposable
{
    private readonly Stack<Activity> _spans = new();

    public Publication(IReadOnlyList<OutboxMessage> messages)
    {
        var signal = Activity.Current;
        Messages = [.. messages.Select(message => Announce(message, signal))];
    }

    public IReadOnlyList<ServiceBusMessage> Messages { get; }

    public void Dispose()
    {
        while (_spans.TryPop(out var span))
        {
            span.Dispose();
        }
    }

    private ServiceBusMessage Announce(OutboxMessage message, Activity? signal)
    {
        var row = CaseTrace.Of(message.OwnerId, message.Id);
        var span = HubSpan.Start("publish", ActivityKind.Producer, signal?.TraceId == row.TraceId ? signal.Context : row);
        span.SetTag("messaging.message.id", message.Id);
        span.SetTag("sav.type", message.Type);
        _spans.Push(span);
        return message.ToBusMessage(span);
    }
}
