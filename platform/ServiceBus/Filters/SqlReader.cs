namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Goes through the tokens of an expression, and words the complaint about one that has no place there.</summary>
internal sealed class SqlReader(string expression)
{
    /// <summary>Azure's limit for the condition and for the action of a rule
    /// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas).</summary>
    private const int MaxLength = 1024;

    private readonly IReadOnlyList<SqlToken> _tokens = SqlTokens.Of(WithinLimit(expression));
    private int _next;

    public SqlToken Next => _tokens[_next];

    public SqlToken AfterNext => _tokens[Math.Min(_next + 1, _tokens.Count - 1)];

    public bool IsAtEnd => Next.Kind == SqlTokenKind.End;

    public static FormatException Fault(string expression, string what, string remedy) =>
        new($"is '{expression}', of which '{what}' is not understood. {remedy}");

    public SqlToken Take()
    {
        var token = Next;
        _next += IsAtEnd ? 0 : 1;
        return token;
    }

    public bool TryTake(string wordOrSign)
    {
        var found = Next.Is(wordOrSign);
        _next += found ? 1 : 0;
        return found;
    }

    public void Require(string wordOrSign)
    {
        if (!TryTake(wordOrSign))
        {
            throw Fault(Next, $"Expected '{wordOrSign}'.");
        }
    }

    public FormatException Fault(SqlToken token, string remedy) => Fault(expression, token.Source, remedy);

    private static string WithinLimit(string expression) => expression.Length <= MaxLength
        ? expression
        : throw new FormatException($"has {expression.Length} characters; a rule takes {MaxLength}. Split it into several rules.");
}
