namespace Sav.Platform.ServiceBus.Filters;

/// <summary>LIKE: <c>%</c> stands for any text, <c>_</c> for one character, and what follows the escape character for itself.</summary>
internal static class SqlPattern
{
    public static SqlCondition Like(SqlOperand left, SqlOperand pattern, SqlOperand? escape) => message =>
    {
        var escapeValue = escape?.Invoke(message);
        return left(message) is string text && pattern(message) is string wanted && IsUsable(escape, escapeValue)
            ? Matches(text, Parse(wanted, (escapeValue as string)?[0]))
            : null;
    };

    private static bool IsUsable(SqlOperand? escape, object? value) => escape == null || value is string { Length: 1 };

    private static List<(char Character, bool IsWildcard)> Parse(string pattern, char? escape)
    {
        var parts = new List<(char, bool)>();
        for (var index = 0; index < pattern.Length; index++)
        {
            var isEscaped = pattern[index] == escape && index + 1 < pattern.Length;
            index += isEscaped ? 1 : 0;
            parts.Add((pattern[index], !isEscaped && pattern[index] is ('%' or '_')));
        }

        return parts;
    }

    /// <summary>Greedy, with one place to come back to: the last <c>%</c>. Takes text times pattern steps at most.</summary>
    private static bool Matches(string text, List<(char Character, bool IsWildcard)> pattern)
    {
        var (at, part, lastAny, resume) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (part < pattern.Count && pattern[part] == ('%', true))
            {
                (lastAny, resume, part) = (part, at, part + 1);
            }
            else if (part < pattern.Count && IsOne(pattern[part], text[at]))
            {
                (at, part) = (at + 1, part + 1);
            }
            else if (lastAny >= 0)
            {
                (at, part, resume) = (resume + 1, lastAny + 1, resume + 1);
            }
            else
            {
                return false;
            }
        }

        return pattern.Skip(part).All(rest => rest == ('%', true));
    }

    private static bool IsOne((char Character, bool IsWildcard) part, char character) => part.IsWildcard || part.Character == character;
}
