namespace Sav.Domain.Coverage;

/// <summary>What a quota counts.</summary>
public enum QuotaUnit
{
    /// <summary>One a case, whatever its work; a case is never split.</summary>
    Cases,

    Hours,

    Visits,

    /// <summary>In the currency of the source.</summary>
    Money,
}
