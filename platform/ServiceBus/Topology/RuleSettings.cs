using Sav.Platform.ServiceBus.Filters;

namespace Sav.Platform.ServiceBus;

/// <summary>A named rule of a subscription.</summary>
public sealed record RuleSettings
{
    /// <summary>The rule of a subscription that names none: it takes every message.</summary>
    internal const string DefaultName = "$Default";

    internal RuleSettings(RuleDefinition definition, IRuleFilter filter, SqlAction? action)
    {
        Definition = definition;
        Filter = filter;
        Action = action;
    }

    /// <summary>Name of the rule within its subscription.</summary>
    public string Name => Definition.Name;

    internal RuleDefinition Definition { get; }

    internal IRuleFilter Filter { get; }

    /// <summary>What the rule changes in its copy; null: nothing.</summary>
    internal SqlAction? Action { get; }
}
