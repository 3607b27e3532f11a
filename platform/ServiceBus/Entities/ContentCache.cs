using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Keeps the content of new messages in memory, up to a budget, so that a message received soon after it was sent is not read back.
/// </summary>
internal sealed class ContentCache(MessageTable table)
{
    private const long Budget = 64 * 1024 * 1024;
    private long _used;

    public MessageContent Of(StoredMessage message) => message.Content ?? table.Content(message.Sequence);

    public void Keep(StoredMessage message, MessageContent content)
    {
        Drop(message);
        var size = MessageSize.Of(content);
        if (_used + size <= Budget)
        {
            message.Content = content;
            _used += size;
        }
    }

    public void Drop(StoredMessage message)
    {
        if (message.Content != null)
        {
            _used -= MessageSize.Of(message.Content);
            message.Content = null;
        }
    }
}
