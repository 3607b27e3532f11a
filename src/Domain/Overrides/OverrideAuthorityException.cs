namespace Sav.Domain.Overrides;

/// <summary>Somebody decides on an override that is not his to decide on.</summary>
public sealed class OverrideAuthorityException : InvalidFactsException
{
    internal OverrideAuthorityException(LocalizedText text)
        : base(text)
    {
    }
}
