namespace Sav.Hub.Tracing;

/// <summary>What happens to a case, in the order in which one leads to the next.</summary>
public enum PathStepKind
{
    /// <summary>The case was opened.</summary>
    Opened,

    /// <summary>Who pays for what was decided.</summary>
    Decided,

    /// <summary>A message was written, in the transaction of its cause.</summary>
    Written,

    /// <summary>Somebody had the message sent again.</summary>
    ReplayRequested,

    /// <summary>The message reached the bus.</summary>
    Published,

    /// <summary>The other system answered with a document.</summary>
    Done,

    /// <summary>The ledger has its entry.</summary>
    Entered,

    /// <summary>The message was put aside.</summary>
    DeadLettered,

    /// <summary>The replay came to its end.</summary>
    Replayed,

    /// <summary>The other system told something.</summary>
    Told,

    /// <summary>What it told was written on the case.</summary>
    Applied,
}
