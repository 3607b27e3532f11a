using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>The rule of a subscription that names none.</summary>
internal sealed class EveryMessage : IRuleFilter
{
    public static readonly EveryMessage Filter = new();

    public bool Matches(MessageContent message) => true;
}
