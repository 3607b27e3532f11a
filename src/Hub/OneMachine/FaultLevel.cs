namespace Sav.Hub.OneMachine;

/// <summary>How much goes wrong on purpose in a run.</summary>
public enum FaultLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What passes by itself: a request in thirty fails or takes too long, an event is repeated or late.</summary>
    Default,

    /// <summary>
    /// Much more of that, an ERP that ignores idempotency keys, a warehouse that commits late, and refusals that last until somebody
    /// repairs their cause.
    /// </summary>
    Harsh,
}
