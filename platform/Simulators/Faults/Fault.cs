namespace Sav.Platform.Simulators.Faults;

/// <summary>What a simulator does instead of answering.</summary>
public enum Fault
{
    /// <summary>Nothing: it answers.</summary>
    None,

    /// <summary>It answers 500.</summary>
    ServerError,

    /// <summary>It never answers; the caller's time-out ends the call.</summary>
    NoAnswer,
}
