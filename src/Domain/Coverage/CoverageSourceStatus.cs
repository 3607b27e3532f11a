namespace Sav.Domain.Coverage;

/// <summary>Where a source stands. Only an active one covers; its dates are judged separately.</summary>
public enum CoverageSourceStatus
{
    Active,
    Draft,
    Suspended,
    Expired,
    Cancelled,
}
