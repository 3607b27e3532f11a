using Sav.Platform.ServiceBus.Filters;

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
        var action = properties.Has("Action") ? Sql(properties.Object("Action"), SqlAction.Parse) : null;
        return new RuleSettings(EntityName.OfRule(node), Filter(properties), action);
    }

    private static IRuleFilter Filter(ConfigNode properties) => properties.Text("FilterType") switch
    {
        "Correlation" => Correlation(properties.Object("CorrelationFilter")),
        "Sql" => Sql(properties.Object("SqlFilter"), SqlFilter.Parse),
        var other => throw properties.Fault("FilterType", $"must be 'Correlation' or 'Sql', but is '{other}'."),
    };

    private static CorrelationFilter Correlation(ConfigNode node)
    {
        node.AllowOnly([.. SystemMembers, "Properties"]);
        var system = SystemMembers.Where(node.Has).ToDictionary(member => member, member => node.Text(member)!);
        var application = new Dictionary<string, object>();
        if (node.Has("Properties"))
        {
            var properties = node.Object("Properties");
            foreach (var property in properties.Element.EnumerateObject())
            {
                application.Add(property.Name, properties.Text(property.Name)!);
            }
        }

        return system.Count + application.Count > 0
            ? new CorrelationFilter(system, application)
            : throw node.Fault("Label", "or another member must be given: a correlation filter compares at least one.");
    }

    private static T Sql<T>(ConfigNode node, Func<string, T> parse)
    {
        node.AllowOnly("SqlExpression");
        var expression = node.Text("SqlExpression") ?? throw node.Fault("SqlExpression", "is missing.");
        try
        {
            return parse(expression);
        }
        catch (FormatException refused)
        {
            throw node.Fault("SqlExpression", refused.Message);
        }
    }
}
