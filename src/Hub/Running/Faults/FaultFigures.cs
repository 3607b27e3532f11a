namespace Sav.Hub.Running;

/// <summary>What went wrong on purpose in a run, and what became of it.</summary>
/// <param name="Injected">Faults of the partners and of the way by kind, since this process began.</param>
/// <param name="Retries">Requests that the gateways repeated.</param>
/// <param name="DeadLetters">Messages that were put aside, by the code of their reason.</param>
/// <param name="Replayed">Messages that were sent again after their cause was repaired.</param>
public sealed record FaultFigures(
    IReadOnlyDictionary<string, long> Injected, long Retries, IReadOnlyDictionary<string, long> DeadLetters, int Replayed);
