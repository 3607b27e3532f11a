using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// A SQL filter with the whole documented grammar
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-messaging-sql-filter).
/// What is computed from an absent property is unknown, and only what is true matches.
/// </summary>
internal sealed class SqlFilter : IRuleFilter
{
    private readonly SqlCondition _condition;

    private SqlFilter(string expression, SqlCondition condition)
    {
        Expression = expression;
        _condition = condition;
    }

    public string Expression { get; }

    /// <exception cref="FormatException">The expression is not of the grammar, or too long; the text quotes what is wrong.</exception>
    public static SqlFilter Parse(string expression) => Parse(expression, new Dictionary<string, object>());

    /// <param name="expression">The condition.</param>
    /// <param name="parameters">Values for the names that begin with <c>@</c>.</param>
    public static SqlFilter Parse(string expression, IDictionary<string, object> parameters)
    {
        var reader = new SqlReader(expression);
        var condition = new SqlPredicateParser(reader, parameters).Condition();
        return reader.IsAtEnd
            ? new SqlFilter(expression, condition)
            : throw reader.Fault(reader.Next, "Join conditions with AND or OR.");
    }

    public bool Matches(MessageContent message) => _condition(message) == true;
}
