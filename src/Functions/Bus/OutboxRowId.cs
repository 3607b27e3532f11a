using Azure.Messaging.ServiceBus;

namespace Sav.Functions.Bus;

/// <summary>
/// The row of the CRM that a message carries. Of an effect it is the message id; a replay needs a new one, because the broker would drop a
/// known id as a duplicate, so there the row stands in a property.
/// </summary>
internal static class OutboxRowId
{
    /// <returns>False when the message is none of the outbox.</returns>
    public static bool TryRead(ServiceBusReceivedMessage message, out Guid row) =>
        IsReplay(message, out row) || Guid.TryParse(message.MessageId, out row);

    /// <summary>Whether the message was sent again after it had been put aside, and from which row.</summary>
    public static bool IsReplay(ServiceBusReceivedMessage message, out Guid row)
    {
        row = Guid.Empty;
        return message.ApplicationProperties.TryGetValue(BusNames.ReplayOfProperty, out var value)
            && Guid.TryParse(value as string, out row);
    }
}
