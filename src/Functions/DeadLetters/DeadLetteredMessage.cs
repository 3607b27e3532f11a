using Azure.Messaging.ServiceBus;
using Sav.Functions.Bus;
using Sav.Functions.Effects;

namespace Sav.Functions.DeadLetters;

/// <summary>A message that was put aside, with the reason in words.</summary>
/// <param name="Queue">Where it lies.</param>
/// <param name="Message">As it was peeked at.</param>
/// <param name="Reason">Its consumer's words, or what the broker's own code means.</param>
public sealed record DeadLetteredMessage(ListenedQueue Queue, ServiceBusReceivedMessage Message, FailureReason Reason)
{
    /// <summary>Names it for people: <c>billing-17</c>.</summary>
    public string Number => FormattableString.Invariant($"{Queue.Name}-{Message.SequenceNumber}");

    /// <summary>It came from the ERP or the warehouse.</summary>
    public bool IsInbound => Queue is { Topic: null, Name: BusNames.Inbound };

    /// <summary>It asks another system for something.</summary>
    public bool IsEffect => Queue.Topic is not null;

    internal static DeadLetteredMessage Of(ListenedQueue queue, ServiceBusReceivedMessage message) =>
        new(queue, message, DeadLetterReason.Of(message));
}
