using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Decides whether a message of a topic belongs in a subscription.</summary>
internal interface IRuleFilter
{
    bool Matches(MessageContent message);
}
