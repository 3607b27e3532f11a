namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A label or a description in each language the solution carries, by Windows language code (1033 English, 1036 French).</summary>
public sealed class LocalizedText
{
    /// <summary>The language every label exists in: the base language of the organisation.</summary>
    public const int BaseLanguage = 1033;

    private readonly Dictionary<int, string> _textByLanguage;

    /// <param name="textByLanguage">The text per language code.</param>
    public LocalizedText(IEnumerable<KeyValuePair<int, string>> textByLanguage)
    {
        ArgumentNullException.ThrowIfNull(textByLanguage);
        _textByLanguage = new Dictionary<int, string>(textByLanguage);
    }

    /// <summary>A text in no language at all.</summary>
    public static LocalizedText None { get; } = new([]);

    /// <summary>The languages there is a text in.</summary>
    public IReadOnlyCollection<int> Languages => _textByLanguage.Keys;

    /// <summary>The text in a language, else in the base language, else the empty string.</summary>
    public string In(int languageCode) =>
        _textByLanguage.GetValueOrDefault(languageCode) ?? _textByLanguage.GetValueOrDefault(BaseLanguage) ?? "";

    /// <inheritdoc />
    public override string ToString() => In(BaseLanguage);
}
