using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus;

/// <summary>A rule as it was written: what can be stored, compared, and sent to another process.</summary>
internal sealed record RuleDefinition
{
    /// <summary>The rule of a subscription that names none.</summary>
    public static readonly RuleDefinition EveryMessage = new() { Name = RuleSettings.DefaultName, Condition = "1=1" };

    public required string Name { get; init; }

    /// <summary>A SQL condition; null: the rule has a correlation filter.</summary>
    public string? Condition { get; init; }

    /// <summary>A SQL action; null: none.</summary>
    public string? Action { get; init; }

    /// <summary>Values for <c>@names</c> of the condition, as <see cref="ApplicationProperties"/> writes them.</summary>
    public string? ConditionParameters { get; init; }

    /// <summary>Values for <c>@names</c> of the action, as <see cref="ApplicationProperties"/> writes them.</summary>
    public string? ActionParameters { get; init; }

    /// <summary>What a correlation filter wants of the system properties, by the names of <see cref="SystemProperties"/>.</summary>
    public IReadOnlyDictionary<string, string> System { get; init; } = new Dictionary<string, string>();

    /// <summary>What a correlation filter wants of the application properties, written by <see cref="ApplicationProperties"/>.</summary>
    public string? Application { get; init; }

    /// <exception cref="FormatException">Condition or action is not of the grammar.</exception>
    public RuleSettings ToRule() =>
        new(this, Filter(), Action == null ? null : SqlAction.Parse(Action, Values(ActionParameters)));

    private IRuleFilter Filter() => Condition == null
        ? new CorrelationFilter(System, Values(Application))
        : SqlFilter.Parse(Condition, Values(ConditionParameters));

    private static Dictionary<string, object> Values(string? text) =>
        ApplicationProperties.Read(text).ToDictionary(item => item.Key, item => item.Value!);
}
