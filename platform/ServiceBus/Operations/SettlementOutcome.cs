namespace Sav.Platform.ServiceBus.Operations;

/// <summary>What a receiver decides about a message.</summary>
internal enum SettlementOutcome
{
    Complete,
    Abandon,
    Defer,
    DeadLetter,
}
