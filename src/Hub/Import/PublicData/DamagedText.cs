namespace Sav.Hub.Import;

/// <summary>Texts in which letters beyond ASCII became U+FFFD, the replacement character, on their way here.</summary>
internal static class DamagedText
{
    public const char Replacement = '\uFFFD';

    public static bool IsDamaged(string text) => text.Contains(Replacement);

    /// <summary>The text as it would look damaged: what a damaged text can be compared with.</summary>
    public static string Damage(string text) =>
        string.Create(text.Length, text, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = source[i] > '\u007F' ? Replacement : source[i];
            }
        });

    /// <summary>
    /// Puts back the letters of <paramref name="damaged"/> that an intact text with the same beginning shows:
    /// <c>J�sus Ruiz</c> and <c>jésus9@…</c> give <c>Jésus Ruiz</c>.
    /// </summary>
    public static string RestoreFrom(string damaged, string intact)
    {
        var letters = damaged.ToCharArray();
        for (var i = 0; i < Math.Min(letters.Length, intact.Length) && char.IsLetter(intact[i]); i++)
        {
            if (letters[i] == Replacement)
            {
                letters[i] = i == 0 ? char.ToUpperInvariant(intact[i]) : intact[i];
            }
            else if (char.ToUpperInvariant(letters[i]) != char.ToUpperInvariant(intact[i]))
            {
                break;
            }
        }

        return new string(letters);
    }
}
