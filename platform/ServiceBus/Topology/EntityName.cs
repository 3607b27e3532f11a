using System.Text.RegularExpressions;

namespace Sav.Platform.ServiceBus;

/// <summary>
/// What entities may be called (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas and
/// https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftservicebus).
/// </summary>
internal static partial class EntityName
{
    private const int MaxPathLength = 260;
    private const int MaxNameLength = 50;

    /// <summary>A queue or topic, whose name may be a path with slashes.</summary>
    public static string OfQueueOrTopic(ConfigNode node) =>
        Require(node, MaxPathLength, EntityPath(), "letters, digits, '.', '-', '_' or '/'");

    /// <summary>A namespace, a subscription or a rule.</summary>
    public static string OfSubscription(ConfigNode node) => Require(node, MaxNameLength, Plain(), "letters, digits, '.', '-' or '_'");

    /// <summary>A rule; <c>$Default</c> is the one that Azure makes with a subscription.</summary>
    public static string OfRule(ConfigNode node) =>
        node.Text("Name") == RuleSettings.DefaultName ? RuleSettings.DefaultName : OfSubscription(node);

    /// <exception cref="ArgumentException">A rule cannot be called so.</exception>
    public static void RequireRuleName(string? name)
    {
        if (name != RuleSettings.DefaultName && (name is not { Length: > 0 and <= MaxNameLength } || !Plain().IsMatch(name)))
        {
            throw new ArgumentException(
                $"A rule's name has 1 to {MaxNameLength} letters, digits, '.', '-' or '_', with a letter or digit first and last; "
                + $"'{name}' is none.");
        }
    }

    private static string Require(ConfigNode node, int maxLength, Regex allowed, string characters)
    {
        var name = node.Text("Name");
        return name is { Length: > 0 } && name.Length <= maxLength && allowed.IsMatch(name)
            ? name
            : throw node.Fault(
                "Name",
                $"must have 1 to {maxLength} characters that are {characters}, with a letter or digit first and last, but is '{name}'.");
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[\p{L}\p{Nd}._/-]*[\p{L}\p{Nd}])?\z")]
    private static partial Regex EntityPath();

    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[\p{L}\p{Nd}._-]*[\p{L}\p{Nd}])?\z")]
    private static partial Regex Plain();
}
