namespace Sav.Hub.Import;

/// <summary>How the work on a case ended, as the source tells it. Staff rules follow it.</summary>
public enum RepairResult
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>It works again.</summary>
    Repaired,

    /// <summary>It can be repaired: parts or a second visit are needed.</summary>
    Repairable,

    /// <summary>It is beyond repair.</summary>
    EndOfLife,
}
