using System.Globalization;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// Matches when every named property equals the given value, case included. The topology file has texts only, so a text also equals a
/// number that is written like it.
/// </summary>
internal sealed class CorrelationFilter(
    IReadOnlyDictionary<string, string> system, IReadOnlyDictionary<string, object> application) : IRuleFilter
{
    public IReadOnlyDictionary<string, string> System => system;

    public IReadOnlyDictionary<string, object> Application => application;

    public bool Matches(MessageContent message) =>
        system.All(wanted => SystemProperties.Read(message, wanted.Key) as string == wanted.Value)
        && application.All(wanted => message.Properties.TryGetValue(wanted.Key, out var value) && AreEqual(value, wanted.Value));

    private static bool AreEqual(object? value, object wanted) =>
        wanted is string text ? Convert.ToString(value, CultureInfo.InvariantCulture) == text : wanted.Equals(value);
}
