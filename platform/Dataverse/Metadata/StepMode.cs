namespace Sav.Platform.Dataverse.Metadata;

/// <summary>When a step runs. The numbers are those of <c>Mode</c> in the step's file.</summary>
public enum StepMode
{
    /// <summary>While the caller waits.</summary>
    Synchronous = 0,

    /// <summary>After the commit, as a system job.</summary>
    Asynchronous = 1,
}
