using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Client.Rules;

/// <summary>Between Microsoft's rule types and the broker's.</summary>
internal static class RuleTranslation
{
    /// <exception cref="ArgumentException">The name, the filter or the action is not one; the text says why.</exception>
    public static RuleDefinition Define(CreateRuleOptions options)
    {
        EntityName.RequireRuleName(options.Name);
        var definition = options.Filter switch
        {
            SqlRuleFilter sql => Sql(options.Name, sql, options.Action as SqlRuleAction),
            CorrelationRuleFilter correlation => Correlation(options.Name, correlation, options.Action as SqlRuleAction),
            _ => throw new ArgumentException($"A rule filter is a SqlRuleFilter or a CorrelationRuleFilter, not '{options.Filter}'."),
        };
        try
        {
            definition.ToRule();
            return definition;
        }
        catch (FormatException refused)
        {
            throw new ArgumentException($"Rule '{options.Name}' {refused.Message}", nameof(options), refused);
        }
    }

    public static RuleProperties Show(RuleDefinition rule) =>
        ServiceBusModelFactory.RuleProperties(rule.Name, FilterOf(rule), ActionOf(rule));

    private static RuleDefinition Sql(string name, SqlRuleFilter filter, SqlRuleAction? action) => new()
    {
        Name = name,
        Condition = filter.SqlExpression,
        ConditionParameters = TextOf(filter.Parameters),
        Action = action?.SqlExpression,
        ActionParameters = TextOf(action?.Parameters),
    };

    private static RuleDefinition Correlation(string name, CorrelationRuleFilter filter, SqlRuleAction? action) => new()
    {
        Name = name,
        System = CorrelationMembers.Read(filter),
        Application = TextOf(filter.ApplicationProperties),
        Action = action?.SqlExpression,
        ActionParameters = TextOf(action?.Parameters),
    };

    private static string? TextOf(IDictionary<string, object>? values) => ApplicationProperties.Write(ApplicationProperties.Copy(values));

    private static RuleFilter FilterOf(RuleDefinition rule)
    {
        if (rule.Condition == null)
        {
            return CorrelationMembers.Write(rule.System, ApplicationProperties.Read(rule.Application));
        }

        var takesAll = rule is { Name: RuleProperties.DefaultRuleName, Condition: "1=1" };
        var filter = takesAll ? new TrueRuleFilter() : new SqlRuleFilter(rule.Condition);
        Fill(filter.Parameters, rule.ConditionParameters);
        return filter;
    }

    private static SqlRuleAction? ActionOf(RuleDefinition rule)
    {
        if (rule.Action == null)
        {
            return null;
        }

        var action = new SqlRuleAction(rule.Action);
        Fill(action.Parameters, rule.ActionParameters);
        return action;
    }

    private static void Fill(IDictionary<string, object> parameters, string? text)
    {
        foreach (var (name, value) in ApplicationProperties.Read(text))
        {
            parameters[name] = value!;
        }
    }
}
