using System.Runtime.Serialization;
using System.Text;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>
/// How large the properties of a message may be: 32 KB each, and 64 KB together with those of the message itself
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas).
/// </summary>
internal static class HeaderSize
{
    private const int PropertyLimit = 32 * 1024;
    private const int HeaderLimit = 64 * 1024;

    /// <exception cref="SerializationException">A property, or all together, are too large.</exception>
    public static void RequireWithinLimits(MessageContent message)
    {
        RequireWithinLimit(message.Properties);
        var size = MessageSize.Texts(message).Sum(Encoding.UTF8.GetByteCount);
        if (size > HeaderLimit)
        {
            throw new SerializationException(
                $"The properties of message '{message.MessageId}' have {size} bytes together; Service Bus takes {HeaderLimit}. "
                + "Send large data in the body.");
        }
    }

    /// <exception cref="SerializationException">A property is too large.</exception>
    public static void RequireWithinLimit(IReadOnlyDictionary<string, object?> properties)
    {
        foreach (var (name, value) in properties)
        {
            var size = Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(PropertyValue.Write(name, value));
            if (size > PropertyLimit)
            {
                throw new SerializationException(
                    $"The application property '{name}' has {size} bytes; Service Bus takes {PropertyLimit}. Send large data in the body.");
            }
        }
    }
}
