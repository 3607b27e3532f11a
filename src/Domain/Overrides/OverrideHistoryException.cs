namespace Sav.Domain.Overrides;

/// <summary>A change of what has happened: overrides are the record of who decided what.</summary>
public sealed class OverrideHistoryException : InvalidFactsException
{
    internal OverrideHistoryException(LocalizedText text)
        : base(text)
    {
    }
}
