namespace Sav.Domain;

/// <summary>One sentence to staff in both languages.</summary>
public sealed record LocalizedText(string English, string French)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(StaffLanguage language) => language == StaffLanguage.French ? French : English;
}
