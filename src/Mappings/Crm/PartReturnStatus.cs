namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_partreturnstatus</c> of a part request. The CRM never lets it go back.</summary>
public enum PartReturnStatus
{
    /// <summary>The warehouse is to expect the parts.</summary>
    Requested = 743120000,

    /// <summary>The warehouse refused; the outbox row says why.</summary>
    Failed = 743120001,

    /// <summary>The warehouse gave a return number.</summary>
    Announced = 743120002,

    /// <summary>All pieces are back.</summary>
    Arrived = 743120003,
}
