namespace Sav.Platform.Simulators.Faults;

/// <summary>How often a request meets a fault.</summary>
/// <param name="PerMille">Requests of a thousand, 0 to 1000.</param>
public sealed record FaultRate(FaultMoment Moment, Fault Fault, int PerMille);
