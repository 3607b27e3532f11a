using System.Globalization;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Reads a filter expression by recursive descent; AND binds closer than OR.</summary>
internal sealed class SqlFilterParser(string expression)
{
    private static readonly HashSet<string> Reserved = new(
        ["AND", "OR", "NOT", "IN", "LIKE", "IS", "NULL", "EXISTS", "ESCAPE", "BETWEEN", "NEWID", "PROPERTY"],
        StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<string> _tokens = SqlTokens.Of(expression);
    private int _next;

    public static FormatException Refusal(string expression, string what) => new(
        $"is '{expression}', of which '{what}' is not understood. "
        + "The embedded broker knows =, <>, !=, IN, NOT IN, AND, OR and parentheses over sys. and application properties.");

    public SqlCondition Parse()
    {
        var condition = Or();
        return _next == _tokens.Count ? condition : throw Refusal(expression, _tokens[_next]);
    }

    private SqlCondition Or()
    {
        var left = And();
        while (TryTake("OR"))
        {
            var (a, b) = (left, And());
            left = message => a(message) | b(message);
        }

        return left;
    }

    private SqlCondition And()
    {
        var left = Condition();
        while (TryTake("AND"))
        {
            var (a, b) = (left, Condition());
            left = message => a(message) & b(message);
        }

        return left;
    }

    private SqlCondition Condition()
    {
        if (TryTake("("))
        {
            var inner = Or();
            Require(")");
            return inner;
        }

        var left = Operand();
        return Take() switch
        {
            "=" => SqlComparison.Equal(left, Operand()),
            "<>" or "!=" => SqlComparison.Not(SqlComparison.Equal(left, Operand())),
            var word when IsWord(word, "IN") => SqlComparison.In(left, List()),
            var word when IsWord(word, "NOT") && TryTake("IN") => SqlComparison.Not(SqlComparison.In(left, List())),
            var other => throw Refusal(expression, other),
        };
    }

    private List<SqlOperand> List()
    {
        Require("(");
        var list = new List<SqlOperand>();
        do
        {
            list.Add(Operand());
        }
        while (TryTake(","));
        Require(")");
        return list;
    }

    private SqlOperand Operand()
    {
        var token = Take();
        if (token[0] == '\'')
        {
            var text = token[1..^1].Replace("''", "'", StringComparison.Ordinal);
            return _ => text;
        }

        if (decimal.TryParse(token, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return _ => number;
        }

        if (bool.TryParse(token, out var flag))
        {
            return _ => flag;
        }

        return char.IsLetter(token[0]) || token[0] == '_' ? Property(token) : throw Refusal(expression, token);
    }

    private SqlOperand Property(string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        var (scope, name) = dot < 0 ? ("user", token) : (token[..dot], token[(dot + 1)..]);
        if (IsWord(scope, "sys") && SystemProperties.Knows(name))
        {
            return message => SystemProperties.Read(message, name);
        }

        return IsWord(scope, "user") && !Reserved.Contains(name)
            ? message => message.Properties.FirstOrDefault(property => IsWord(property.Key, name)).Value
            : throw Refusal(expression, token);
    }

    private string Take() => _next < _tokens.Count ? _tokens[_next++] : throw Refusal(expression, "the end");

    private bool TryTake(string token)
    {
        var found = _next < _tokens.Count && IsWord(_tokens[_next], token);
        _next += found ? 1 : 0;
        return found;
    }

    private void Require(string token)
    {
        if (!TryTake(token))
        {
            throw Refusal(expression, _next < _tokens.Count ? _tokens[_next] : "the end");
        }
    }

    private static bool IsWord(string token, string word) => string.Equals(token, word, StringComparison.OrdinalIgnoreCase);
}
