using System.Text.RegularExpressions;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// Cuts an expression into tokens. A regular identifier starts with a letter and goes on with letters, digits and underscores.
/// </summary>
internal static partial class SqlTokens
{
    public static IReadOnlyList<SqlToken> Of(string expression)
    {
        var tokens = new List<SqlToken>();
        var end = 0;
        foreach (Match match in Token().Matches(expression))
        {
            RefuseGap(expression, end, match.Index);
            tokens.Add(TokenOf(match));
            end = match.Index + match.Length;
        }

        RefuseGap(expression, end, expression.Length);
        tokens.Add(new SqlToken(SqlTokenKind.End, "the end", ""));
        return tokens;
    }

    private static SqlToken TokenOf(Match match)
    {
        var source = match.Value;
        return source[0] switch
        {
            '\'' => new SqlToken(SqlTokenKind.Text, source, Undoubled(source, "'")),
            '"' => new SqlToken(SqlTokenKind.Name, source, Undoubled(source, "\"")),
            '[' => new SqlToken(SqlTokenKind.Name, source, Undoubled(source, "]")),
            '@' => new SqlToken(SqlTokenKind.Parameter, source, source),
            var first when char.IsLetter(first) => new SqlToken(SqlTokenKind.Word, source, source),
            var first when char.IsDigit(first) => new SqlToken(SqlTokenKind.Number, source, source),
            _ => new SqlToken(SqlTokenKind.Sign, source, source),
        };
    }

    private static string Undoubled(string source, string quote) => source[1..^1].Replace(quote + quote, quote, StringComparison.Ordinal);

    private static void RefuseGap(string expression, int from, int to)
    {
        var gap = expression[from..to].Trim();
        if (gap.Length > 0)
        {
            throw SqlReader.Fault(expression, gap, "Write a name that does not start with a letter in brackets, a text in single quotes.");
        }
    }

    [GeneratedRegex(
        """
        '(?:[^']|'')*' | "(?:[^"]|"")+" | \[(?:[^\]]|\]\])+\] | @\w+ | \p{L}[\p{L}\p{Nd}_]*
        | \d+(?:\.\d+)?(?:[eE][+-]?\d+)? | <> | != | <= | >= | [=<>+\-*/%(),.;]
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
