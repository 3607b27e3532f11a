namespace Sav.Domain;

/// <summary>Something that the rules were given cannot be true. The text says what, quotes the value and names the remedy.</summary>
public abstract class InvalidFactsException : Exception
{
    private protected InvalidFactsException(LocalizedText text, Exception? cause = null)
        : base(text.English, cause)
    {
        Text = text;
    }

    /// <summary>The same as <see cref="Exception.Message"/>, for staff in either language.</summary>
    public LocalizedText Text { get; }
}
