namespace Sav.Domain.Entitlement;

/// <summary>Why a rule was passed or failed.</summary>
public enum ReasonCode
{
    SourceActive,
    SourceNotActive,
    Started,
    NotYetStarted,
    NotEnded,
    Ended,
    HeldByCustomer,
    HeldByAnotherCustomer,
    GoesWithEquipment,
    AnyBuyer,
    BuyerIsConsumer,
    ConsumersOnly,
    InScope,
    OutOfScope,
    EquipmentNotNamed,
    ReasonCovered,
    ReasonNotCovered,
    PaysAShare,
    PaysNothing,
}
