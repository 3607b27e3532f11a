using System.Globalization;
using System.Text;

namespace Sav.Platform.Dataverse.Storage.Text;

/// <summary>
/// Texts as Dataverse compares them: without case and without accents, so that <c>Été</c>, <c>ETE</c> and <c>ete</c> are one. For English
/// and French the collation is case-insensitive and accent-insensitive (Microsoft, "Dataverse language collations").
/// </summary>
internal static class TextFold
{
    // Letters that Unicode takes for letters of their own and the collation for two.
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['ß'] = "ss", ['ẞ'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe", ['þ'] = "th", ['Þ'] = "th",
    };

    // Decomposing a character takes a hundred times longer than looking it up. A race computes the same text twice.
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>The text in the form that is compared character by character.</summary>
    public static string Of(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = folded.Append(Of(character));
        }

        return folded.ToString();
    }

    /// <summary>A character in that form: none for an accent, two for <c>ß</c>.</summary>
    public static string Of(char character) => Known[character] ??= Compute(character);

    /// <summary>Compares two folded characters: signs before digits before letters, each by its code.</summary>
    public static int Compare(char left, char right) => Rank(left) - Rank(right);

    private static int Rank(char character) => character switch
    {
        >= 'a' => character + 0x20000,
        >= '0' and <= '9' => character + 0x10000,
        _ => character,
    };

    private static bool IsFolded(string text)
    {
        foreach (var character in text)
        {
            if (character is >= (char)0x80 or (>= 'A' and <= 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Compute(char character)
    {
        if (Pairs.TryGetValue(character, out var pair))
        {
            return pair;
        }

        if (char.IsSurrogate(character))
        {
            return character.ToString();
        }

        var parts = character.ToString().Normalize(NormalizationForm.FormKD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark);
        return string.Concat(parts).ToLowerInvariant();
    }
}
