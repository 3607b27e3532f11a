using Azure.Messaging.ServiceBus;

namespace Sav.Functions.Bus;

/// <summary>
/// The outbox row that a message carries. It is the message id; a replay needs a new one, because the broker would drop a known id as a
/// duplicate, so there the row stands in a property.
/// </summary>
internal static class OutboxRowId
{
    /// <returns>False when the message is none of the outbox.</returns>
    public static bool TryRead(ServiceBusReceivedMessage message, out Guid row) =>
        Guid.TryParse(PropertyOf(message) ?? message.MessageId, out row);

    /// <summary>Whether the message was sent again after it had been put aside.</summary>
    public static bool IsReplay(ServiceBusReceivedMessage message) => PropertyOf(message) is not null;

    private static string? PropertyOf(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.TryGetValue(BusNames.ReplayOfProperty, out var row) ? row as string : null;
}
