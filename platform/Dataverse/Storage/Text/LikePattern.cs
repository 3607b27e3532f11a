namespace Sav.Platform.Dataverse.Storage.Text;

/// <summary>
/// Patterns of SQL Server, which Dataverse passes on: <c>%</c> any text, <c>_</c> one character, <c>[a-f]</c> and <c>[aeiou]</c> one of
/// a set, <c>[^a-f]</c> one that is not, <c>[%]</c> and <c>[_]</c> the character itself (Microsoft, "Use wildcard characters in
/// conditions for string values"). Case and accents do not count.
/// </summary>
internal static class LikePattern
{
    public static bool Matches(string pattern, string text) => Matches(TextFold.Of(pattern).AsSpan(), TextFold.Of(text).AsSpan());

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        // Where the last % stands: on a mismatch it takes one character more and all behind it is tried again.
        var (retryPattern, retryText) = (-1, 0);
        var (p, t) = (0, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                (retryPattern, retryText) = (++p, t);
            }
            else if (p < pattern.Length && Step(pattern, p, text[t]) is var width and > 0)
            {
                (p, t) = (p + width, t + 1);
            }
            else if (retryPattern >= 0)
            {
                (p, t) = (retryPattern, ++retryText);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('%').IsEmpty;
    }

    /// <returns>The width of the piece of pattern that takes the character; 0 where it does not.</returns>
    private static int Step(ReadOnlySpan<char> pattern, int at, char character)
    {
        if (pattern[at] != '[')
        {
            return pattern[at] == '_' || pattern[at] == character ? 1 : 0;
        }

        // As in SQL Server, a bracket without an end matches nothing.
        var length = pattern[at..].IndexOf(']') + 1;
        return length > 0 && IsInSet(pattern.Slice(at + 1, length - 2), character) ? length : 0;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char character)
    {
        var isNegative = set is ['^', ..];
        var members = isNegative ? set[1..] : set;
        for (var i = 0; i < members.Length; i++)
        {
            var isRange = i + 2 < members.Length && members[i + 1] == '-';
            if (isRange ? IsBetween(character, members[i], members[i + 2]) : members[i] == character)
            {
                return !isNegative;
            }

            i += isRange ? 2 : 0;
        }

        return isNegative;
    }

    private static bool IsBetween(char character, char from, char to) =>
        TextFold.Compare(character, from) >= 0 && TextFold.Compare(character, to) <= 0;
}
