using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Copies a message to every subscription of which a rule matches. A message that none wants is accepted and gone, as in Azure.
/// </summary>
internal sealed class TopicRoute(
    Engine engine, TopicSettings topic, IReadOnlyList<(SubscriptionRules Rules, Mailbox Mailbox)> subscriptions) : IRoute
{
    public void RequireAcceptable(MessageContent content)
    {
    }

    public long Publish(MessageContent content)
    {
        var sequence = engine.Store.Sequences.Next();
        var timeToLive = content.TimeToLive < topic.DefaultMessageTimeToLive ? content.TimeToLive : topic.DefaultMessageTimeToLive;
        foreach (var (rules, mailbox) in subscriptions)
        {
            foreach (var copy in rules.CopiesOf(content))
            {
                mailbox.Enqueue(copy, timeToLive, sequence);
            }
        }

        return sequence;
    }
}
