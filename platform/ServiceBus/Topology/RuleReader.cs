using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus;

internal static class RuleReader
{
    private static readonly string[] SystemMembers =
        ["ContentType", "CorrelationId", "Label", "MessageId", "ReplyTo", "ReplyToSessionId", "SessionId", "To"];

    public static RuleSettings Read(ConfigNode node)
    {
        node.AllowOnly("Name", "Properties");
        var properties = node.Object("Properties");
        properties.AllowOnly("FilterType", "CorrelationFilter", "SqlFilter", "Action");
        var definition = Filter(properties, EntityName.OfRule(node));
        if (properties.Has("Action"))
        {
            definition = definition with { Action = Sql(properties.Object("Action"), SqlAction.Parse) };
        }

        return definition.ToRule();
    }

    private static RuleDefinition Filter(ConfigNode properties, string name) => properties.Text("FilterType") switch
    {
        "Correlation" => Correlation(properties.Object("CorrelationFilter"), name),
        "Sql" => new RuleDefinition { Name = name, Condition = Sql(properties.Object("SqlFilter"), SqlFilter.Parse) },
        var other => throw properties.Fault("FilterType", $"must be 'Correlation' or 'Sql', but is '{other}'."),
    };

    private static RuleDefinition Correlation(ConfigNode node, string name)
    {
        node.AllowOnly([.. SystemMembers, "Properties"]);
        var system = SystemMembers.Where(node.Has).ToDictionary(member => member, member => node.Text(member)!);
        var application = new Dictionary<string, object?>();
        if (node.Has("Properties"))
        {
            var properties = node.Object("Properties");
            foreach (var property in properties.Element.EnumerateObject())
            {
                application.Add(property.Name, properties.Text(property.Name));
            }
        }

        return system.Count + application.Count > 0
            ? new RuleDefinition { Name = name, System = system, Application = ApplicationProperties.Write(application) }
            : throw node.Fault("Label", "or another member must be given: a correlation filter compares at least one.");
    }

    private static string Sql(ConfigNode node, Func<string, object> parse)
    {
        node.AllowOnly("SqlExpression");
        var expression = node.Text("SqlExpression") ?? throw node.Fault("SqlExpression", "is missing.");
        try
        {
            parse(expression);
            return expression;
        }
        catch (FormatException refused)
        {
            throw node.Fault("SqlExpression", refused.Message);
        }
    }
}
