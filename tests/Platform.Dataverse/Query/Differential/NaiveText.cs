using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Texts without case, accents and spaces at the end, by what .NET knows of languages.</summary>
internal static class NaiveText
{
    private const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly Dictionary<string, Regex> Patterns = [];
    private static readonly Dictionary<(string, string), int> Compared = [];

    public static int Compare(string left, string right)
    {
        if (!Compared.TryGetValue((left, right), out var result))
        {
            result = CultureInfo.InvariantCulture.CompareInfo.Compare(left.TrimEnd(' '), right.TrimEnd(' '), Options);
            Compared[(left, right)] = result;
        }

        return result;
    }

    public static bool Like(string text, string pattern)
    {
        if (!Patterns.TryGetValue(pattern, out var regex))
        {
            Patterns[pattern] = regex = new Regex(ToRegex(Plain(pattern)), RegexOptions.Singleline);
        }

        return regex.IsMatch(Plain(text));
    }

    public static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[')
            {
                var end = pattern.IndexOf(']', i);
                regex.Append(pattern, i, end - i + 1);
                i = end;
            }
            else
            {
                regex.Append(pattern[i] switch { '%' => ".*", '_' => ".", var character => Regex.Escape(character.ToString()) });
            }
        }

        return regex.Append('$').ToString().Replace("$", "\\z", StringComparison.Ordinal);
    }
}
