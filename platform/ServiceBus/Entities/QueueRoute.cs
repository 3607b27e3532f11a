using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

internal sealed class QueueRoute(Mailbox mailbox) : IRoute
{
    public void RequireAcceptable(MessageContent content)
    {
        if (mailbox.Sessions != null && content.SessionId == null)
        {
            throw Refusals.SessionIdMissing(mailbox.Path, content.MessageId);
        }
    }

    public long Publish(MessageContent content) => mailbox.Enqueue(content, content.TimeToLive);
}
