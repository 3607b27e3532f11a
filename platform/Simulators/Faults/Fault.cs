namespace Sav.Platform.Simulators.Faults;

/// <summary>What a simulator does instead of answering as it should.</summary>
public enum Fault
{
    /// <summary>Nothing: it answers.</summary>
    None,

    /// <summary>It answers 500.</summary>
    ServerError,

    /// <summary>It answers 503, without saying for how long.</summary>
    Unavailable,

    /// <summary>It answers 429 with <c>Retry-After</c> in seconds.</summary>
    TooManyRequests,

    /// <summary>It answers 429 with <c>Retry-After</c> as an HTTP date.</summary>
    TooManyRequestsUntil,

    /// <summary>It answers as it should, but only after <see cref="FaultProfile.SlowAnswer"/>.</summary>
    SlowAnswer,

    /// <summary>It never answers; the caller's time-out ends the call.</summary>
    NoAnswer,

    /// <summary>
    /// It takes the request up only after <see cref="FaultProfile.LateCommit"/>, and stores the document although the caller has hung up
    /// and may have asked for it, in vain, meanwhile.
    /// </summary>
    LateCommit,

    /// <summary>The connection breaks before the first byte of an answer.</summary>
    ConnectionReset,

    /// <summary>It answers 200 with a page of HTML, as a proxy does.</summary>
    MalformedAnswer,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    TruncatedAnswer,
}
