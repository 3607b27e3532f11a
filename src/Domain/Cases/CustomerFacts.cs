namespace Sav.Domain.Cases;

/// <summary>Who calls.</summary>
public sealed record CustomerFacts
{
    /// <summary>Number in the ERP.</summary>
    public required string Number { get; init; }

    /// <summary>A natural person who buys outside of trade; only consumers have the legal guarantee.</summary>
    public required bool IsConsumer { get; init; }

    /// <summary>The ERP stopped service on account.</summary>
    public required bool IsOnCreditHold { get; init; }
}
