using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>Keeps small contents with the messages that are in memory, so that they are not read back; large ones are.</summary>
internal sealed class ContentCache(MessageReader reader)
{
    public MessageContent Of(StoredMessage message) => message.Content ?? reader.Content(message.Sequence);

    public void Keep(StoredMessage message, MessageContent content) =>
        message.Content = content.Body.Length <= StoredMessage.LargestContentKept ? content : null;
}
