namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_returncondition</c> of a part request, the worse the higher.</summary>
public enum ReturnCondition
{
    /// <summary>Goes back on the shelf.</summary>
    Reusable = 743120000,

    /// <summary>As expected of a part that was replaced.</summary>
    Defective = 743120001,

    /// <summary>Broken on the way or by force.</summary>
    Damaged = 743120002,
}
