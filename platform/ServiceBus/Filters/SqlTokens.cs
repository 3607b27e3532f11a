using System.Text.RegularExpressions;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Cuts a filter expression into names, texts in quotes, numbers and signs.</summary>
internal static partial class SqlTokens
{
    public static IReadOnlyList<string> Of(string expression)
    {
        var tokens = new List<string>();
        var end = 0;
        foreach (Match match in Token().Matches(expression))
        {
            RefuseGap(expression, end, match.Index);
            tokens.Add(match.Value);
            end = match.Index + match.Length;
        }

        RefuseGap(expression, end, expression.Length);
        return tokens;
    }

    private static void RefuseGap(string expression, int from, int to)
    {
        var gap = expression[from..to].Trim();
        if (gap.Length > 0)
        {
            throw SqlFilterParser.Refusal(expression, gap);
        }
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?|-?\d+(?:\.\d+)?|<>|!=|=|\(|\)|,")]
    private static partial Regex Token();
}
