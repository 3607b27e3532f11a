using Sav.Platform.ServiceBus.Filters;

namespace Sav.Platform.ServiceBus;

/// <summary>A named rule of a subscription.</summary>
public sealed record RuleSettings
{
    internal RuleSettings(string name, IRuleFilter filter)
    {
        Name = name;
        Filter = filter;
    }

    /// <summary>Name of the rule within its subscription.</summary>
    public string Name { get; }

    internal IRuleFilter Filter { get; }
}
