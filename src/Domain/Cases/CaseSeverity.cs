namespace Sav.Domain.Cases;

/// <summary>How badly the customer is hit. A service level may promise more for an urgent case and less for a low one.</summary>
public enum CaseSeverity
{
    /// <summary>It can be used, with a nuisance.</summary>
    Low,

    /// <summary>It can be used in part. What a case is when nobody says otherwise.</summary>
    Normal,

    /// <summary>It cannot be used.</summary>
    Urgent,
}
