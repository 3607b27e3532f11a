using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// A SQL filter, of which this broker knows <c>=</c>, <c>&lt;&gt;</c>, <c>!=</c>, <c>[NOT] IN</c>, <c>AND</c>, <c>OR</c> and parentheses.
/// As in SQL a comparison with an absent property is unknown, and only what is true matches.
/// </summary>
internal sealed class SqlFilter : IRuleFilter
{
    private readonly SqlCondition _condition;

    private SqlFilter(SqlCondition condition) => _condition = condition;

    /// <exception cref="FormatException">The expression uses something else; the text quotes it.</exception>
    public static SqlFilter Parse(string expression) => new(new SqlFilterParser(expression).Parse());

    public bool Matches(MessageContent message) => _condition(message) == true;
}
