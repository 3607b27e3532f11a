namespace Sav.Domain.Entitlement;

/// <summary>Facts that make no sense together, or that no decision can be taken on.</summary>
public sealed class ContradictoryFactsException : InvalidFactsException
{
    internal ContradictoryFactsException(LocalizedText text)
        : base(text)
    {
    }
}
