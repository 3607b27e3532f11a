using Azure.Messaging.ServiceBus;
using Sav.Functions.Bus;

namespace Sav.Functions.Outbox;

/// <summary>
/// Publishes pending rows of one case or contract, in order, then marks them. A crash in between publishes them again: the broker drops
/// the repetition by its message id, and after the broker's window the idempotency key at the other side does.
/// </summary>
public sealed class OutboxPublisher(ServiceBusClient bus, OutboxRows rows)
{
    private readonly ServiceBusSender _sender = bus.CreateSender(BusNames.Events);

    /// <param name="messages">Of one case or contract, in sequence.</param>
    public async Task PublishAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return;
        }

        await SendAsync(messages, cancellationToken);
        await rows.MarkPublishedAsync(messages, cancellationToken);
    }

    private async Task SendAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendMessagesAsync(messages.Select(message => message.ToBusMessage()), cancellationToken);
        }
        catch (ServiceBusException e) when (e.Reason == ServiceBusFailureReason.MessageSizeExceeded && messages.Count > 1)
        {
            // Together they exceed the limit of one batch; one after the other they keep their order as well.
            foreach (var message in messages)
            {
                await _sender.SendMessageAsync(message.ToBusMessage(), cancellationToken);
            }
        }
    }
}
