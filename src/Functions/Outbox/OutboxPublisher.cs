using Azure.Messaging.ServiceBus;
using Sav.Functions.Bus;
using Sav.Functions.Observability;

namespace Sav.Functions.Outbox;

/// <summary>
/// Publishes pending rows of one case or contract, in order, then marks them. A crash in between publishes them again: the broker drops
/// the repetition by its message id, and after the broker's window the idempotency key at the other side does.
/// </summary>
public sealed class OutboxPublisher(ServiceBusClient bus, OutboxRows rows, TimeProvider time)
{
    private readonly ServiceBusSender _sender = bus.CreateSender(BusNames.Events);

    /// <param name="messages">Of one case or contract, in sequence.</param>
    public async Task PublishAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return;
        }

        using (var publication = new Publication(messages))
        {
            await SendAsync(publication.Messages, cancellationToken);
        }

        foreach (var message in messages)
        {
            HubMetrics.RowPublished(time.GetUtcNow().UtcDateTime - message.CreatedOn);
        }

        await rows.MarkPublishedAsync(messages, cancellationToken);
    }

    private async Task SendAsync(IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendMessagesAsync(messages, cancellationToken);
        }
        catch (ServiceBusException e) when (e.Reason == ServiceBusFailureReason.MessageSizeExceeded && messages.Count > 1)
        {
            // Together they exceed the limit of one batch; one after the other they keep their order as well.
            foreach (var message in messages)
            {
                await _sender.SendMessageAsync(message, cancellationToken);
            }
        }
    }
}
