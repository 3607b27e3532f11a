using System.Text.RegularExpressions;

namespace Sav.Hub.Import;

/// <summary>Puts right what happened to the texts of repairs on their way here.</summary>
internal static partial class RepairText
{
    // UTF-8 read as Mac Roman, with the first byte of each pair (0xC3, a root sign) then lost to a question mark:
    // é is C3 A9, and A9 is a copyright sign in Mac Roman.
    private static readonly Dictionary<char, char> LetterOf = new()
    {
        ['©'] = 'é',
        ['®'] = 'è',
        ['†'] = 'à',
        ['™'] = 'ê',
        ['¢'] = 'â',
        ['¥'] = 'ô',
        ['ß'] = 'ç',
        ['ª'] = 'û',
    };

    public static bool HasLostLetters(string text) => LostLetter().IsMatch(text);

    public static string RestoreLetters(string text) => LostLetter().Replace(text, pair => LetterOf[pair.ValueSpan[1]].ToString());

    public static bool HasSpelledLineBreaks(string text) => text.Contains(@"\n", StringComparison.Ordinal);

    public static string RestoreLineBreaks(string text) =>
        text.Replace(@"\r\n", "\n", StringComparison.Ordinal).Replace(@"\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"\?[©®†™¢¥ßª]")]
    private static partial Regex LostLetter();
}
