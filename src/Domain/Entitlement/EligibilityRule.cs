namespace Sav.Domain.Entitlement;

/// <summary>The rules that a coverage source has to pass, in the order in which they are judged and shown.</summary>
public enum EligibilityRule
{
    Status,
    Start,
    End,
    Holder,
    Buyer,
    Scope,
    Reason,
    Channel,
    Contact,
    Defect,
    Currency,
    Share,
    Quota,
}
