using System.Globalization;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// What a rule changes in the copy of a message that it selects: SET and REMOVE of properties
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-messaging-sql-rule-action).
/// </summary>
internal sealed class SqlAction
{
    /// <summary>Azure's limit for the expressions of an action.</summary>
    private const int MaxStatements = 32;

    private readonly IReadOnlyList<Func<MessageContent, MessageContent>> _statements;

    private SqlAction(string expression, IReadOnlyList<Func<MessageContent, MessageContent>> statements)
    {
        Expression = expression;
        _statements = statements;
    }

    public string Expression { get; }

    /// <exception cref="FormatException">The action is not of the grammar, or too long; the text quotes what is wrong.</exception>
    public static SqlAction Parse(string expression) => Parse(expression, new Dictionary<string, object>());

    /// <param name="expression">The statements.</param>
    /// <param name="parameters">Values for the names that begin with <c>@</c>.</param>
    public static SqlAction Parse(string expression, IDictionary<string, object> parameters)
    {
        var reader = new SqlReader(expression);
        var values = new SqlExpressionParser(reader, parameters);
        var statements = new List<Func<MessageContent, MessageContent>>();
        do
        {
            statements.Add(Statement(reader, values));
            reader.TryTake(";");
        }
        while (!reader.IsAtEnd);
        return statements.Count <= MaxStatements
            ? new SqlAction(expression, statements)
            : throw new FormatException($"has {statements.Count} statements; an action takes {MaxStatements}. Use several rules.");
    }

    /// <summary>Applies the statements one after the other, each to what the ones before made.</summary>
    public MessageContent ApplyTo(MessageContent message) =>
        _statements.Aggregate(message, (changed, statement) => statement(changed));

    private static Func<MessageContent, MessageContent> Statement(SqlReader reader, SqlExpressionParser values)
    {
        var verb = reader.Take();
        if (verb.Is("REMOVE"))
        {
            var removed = Target(reader);
            return message => removed.IsSystem ? SystemProperties.Write(message, removed.Name, null) : message.Without(removed.Name);
        }

        if (!verb.Is("SET"))
        {
            throw reader.Fault(verb, "An action consists of SET property = value and REMOVE property.");
        }

        var property = Target(reader);
        reader.Require("=");
        var value = values.Value();
        return message => Set(message, property, value(message));
    }

    private static SqlProperty Target(SqlReader reader)
    {
        var token = reader.Next;
        var property = SqlProperty.Read(reader);
        return !property.IsSystem || SystemProperties.CanSet(property.Name)
            ? property
            : throw reader.Fault(
                token with { Source = $"sys.{property.Name}" },
                $"An action can change {string.Join(", ", SystemProperties.WritableNames.Select(name => $"sys.{name}"))}.");
    }

    private static MessageContent Set(MessageContent message, SqlProperty property, object? value) => property.IsSystem
        ? SystemProperties.Write(message, property.Name, Convert.ToString(value, CultureInfo.InvariantCulture))
        : message.Without(property.Name).With([KeyValuePair.Create(property.Name, value)]);
}
