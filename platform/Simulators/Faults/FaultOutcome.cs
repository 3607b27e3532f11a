namespace Sav.Platform.Simulators.Faults;

/// <summary>What is left of a request after the plan was asked.</summary>
internal enum FaultOutcome
{
    /// <summary>It goes on as if nothing had been.</summary>
    Untouched,

    /// <summary>A fault took the place of the answer.</summary>
    Answered,

    /// <summary>It goes on whether or not the caller still listens.</summary>
    ServedAnyway,
}
