namespace Sav.Platform.Simulators.Faults;

/// <summary>Where in the handling of a document request a fault strikes.</summary>
public enum FaultMoment
{
    /// <summary>Nothing was stored.</summary>
    BeforeCommit,

    /// <summary>The document and its events are stored durably, only the answer is lost.</summary>
    AfterCommit,
}
