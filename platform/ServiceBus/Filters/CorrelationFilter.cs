using System.Globalization;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Matches when every named property equals the given text, case included.</summary>
internal sealed class CorrelationFilter(
    IReadOnlyDictionary<string, string> system, IReadOnlyDictionary<string, string> application) : IRuleFilter
{
    public bool Matches(MessageContent message) =>
        system.All(wanted => SystemProperties.Read(message, wanted.Key) == wanted.Value)
        && application.All(wanted => message.Properties.TryGetValue(wanted.Key, out var value)
            && Convert.ToString(value, CultureInfo.InvariantCulture) == wanted.Value);
}
