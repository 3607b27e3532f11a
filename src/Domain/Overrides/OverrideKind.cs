namespace Sav.Domain.Overrides;

/// <summary>What staff may decide otherwise than the rules did.</summary>
public enum OverrideKind
{
    /// <summary>The house pays up to an amount of what the customer would owe.</summary>
    Goodwill,

    /// <summary>Work goes on although the ERP stopped the customer's credit.</summary>
    CreditRelease,
}
