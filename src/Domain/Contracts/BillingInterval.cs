namespace Sav.Domain.Contracts;

/// <summary>How often a contract is billed.</summary>
public enum BillingInterval
{
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,

    /// <summary>One bill for the whole term.</summary>
    Once,
}
