namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_cancellationstatus</c> of a part request. The CRM never lets it go back.</summary>
public enum CancellationStatus
{
    /// <summary>The warehouse is to cancel what has not shipped.</summary>
    Requested = 743120000,

    /// <summary>The warehouse refused; the outbox row says why.</summary>
    Failed = 743120001,

    /// <summary>The warehouse said how many pieces it cancelled.</summary>
    Answered = 743120002,
}
