namespace Sav.Mappings.Crm;

/// <summary>Choice <c>statuscode</c> of a contract.</summary>
public enum ContractStatusCode
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Over.</summary>
    Expired = 2,

    /// <summary>In force.</summary>
    Active = 743120001,

    /// <summary>Stopped for the time being.</summary>
    Suspended = 743120002,

    /// <summary>Ended before its time.</summary>
    Cancelled = 743120003,
}
