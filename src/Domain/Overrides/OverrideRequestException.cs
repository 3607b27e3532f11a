namespace Sav.Domain.Overrides;

/// <summary>Something is missing in a request for an override, or does not go with its kind.</summary>
public sealed class OverrideRequestException : InvalidFactsException
{
    internal OverrideRequestException(LocalizedText text)
        : base(text)
    {
    }
}
