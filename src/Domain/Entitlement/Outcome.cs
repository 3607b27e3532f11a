namespace Sav.Domain.Entitlement;

/// <summary>Who pays, in one word.</summary>
public enum Outcome
{
    /// <summary>Coverage sources pay every relevant cost category in full.</summary>
    Covered,

    /// <summary>Coverage sources pay a part.</summary>
    PartlyCovered,

    /// <summary>Nothing is left to the customer, because he paid a part of it in advance.</summary>
    Prepaid,

    /// <summary>Usage help that nothing covers: the customer pays for the call.</summary>
    PayPerCall,

    /// <summary>A defect that nothing covers, or usage help that is estimated dear: the customer is offered a quote first.</summary>
    QuoteRequired,

    /// <summary>The ERP stopped service on account; somebody has to approve.</summary>
    OnHold,

    /// <summary>Somebody with the right to do so gave a part of it away.</summary>
    Goodwill,
}
