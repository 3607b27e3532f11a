namespace Sav.Platform.Simulators.Faults;

/// <summary>Where in the handling of a request a fault strikes.</summary>
public enum FaultMoment
{
    /// <summary>A document was asked for, and nothing was stored.</summary>
    BeforeCommit,

    /// <summary>The document and its events are stored durably, only the answer is lost.</summary>
    AfterCommit,

    /// <summary>Somebody asks what became of a key.</summary>
    LookUp,
}
