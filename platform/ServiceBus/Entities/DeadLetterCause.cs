namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Why a message is dead-lettered. Reasons and property names are those of Azure
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-dead-letter-queues).
/// </summary>
internal sealed record DeadLetterCause(string? Reason, string? Description, IReadOnlyDictionary<string, object?>? Changes = null)
{
    public static readonly DeadLetterCause Expired = new("TTLExpiredException", "The message expired and was dead lettered.");

    public static readonly DeadLetterCause NoSessionId =
        new("Session ID is null", "The subscription requires sessions, and the message was sent without a session id.");

    public static DeadLetterCause DeliveredTooOften(int count) =>
        new("MaxDeliveryCountExceeded", $"Message could not be consumed after {count} delivery attempts.");

    public IReadOnlyDictionary<string, object?> ToProperties()
    {
        var properties = new Dictionary<string, object?>(Changes ?? new Dictionary<string, object?>());
        if (Reason != null)
        {
            properties["DeadLetterReason"] = Reason;
        }

        if (Description != null)
        {
            properties["DeadLetterErrorDescription"] = Description;
        }

        return properties;
    }
}
