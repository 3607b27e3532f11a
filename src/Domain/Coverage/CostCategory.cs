namespace Sav.Domain.Coverage;

/// <summary>What a case can cost.</summary>
public enum CostCategory
{
    Labour,
    Travel,
    Parts,

    /// <summary>Help by telephone or at a distance.</summary>
    Assistance,
}
