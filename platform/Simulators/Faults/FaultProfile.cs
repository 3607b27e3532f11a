namespace Sav.Platform.Simulators.Faults;

/// <summary>How often what goes wrong, and how long it takes.</summary>
public sealed record FaultProfile
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultProfile None { get; } = new();

    /// <summary>A bad day: one request in thirty is disturbed, an event now and then repeated or late.</summary>
    public static FaultProfile Default { get; } = new()
    {
        Rates =
        [
            new FaultRate(FaultMoment.BeforeCommit, Fault.ServerError, 5),
            new FaultRate(FaultMoment.BeforeCommit, Fault.Unavailable, 5),
            new FaultRate(FaultMoment.BeforeCommit, Fault.TooManyRequests, 5),
            new FaultRate(FaultMoment.BeforeCommit, Fault.SlowAnswer, 10),
            new FaultRate(FaultMoment.AfterCommit, Fault.NoAnswer, 5),
            new FaultRate(FaultMoment.LookUp, Fault.Unavailable, 5),
        ],
        RepeatedEvents = 10,
        LateEvents = 10,
    };

    /// <summary>Everything at once: one request in five is disturbed, one event in five repeated or late, stock taken by others.</summary>
    public static FaultProfile Harsh { get; } = new()
    {
        Rates =
        [
            new FaultRate(FaultMoment.BeforeCommit, Fault.ServerError, 20),
            new FaultRate(FaultMoment.BeforeCommit, Fault.Unavailable, 20),
            new FaultRate(FaultMoment.BeforeCommit, Fault.TooManyRequests, 10),
            new FaultRate(FaultMoment.BeforeCommit, Fault.TooManyRequestsUntil, 10),
            new FaultRate(FaultMoment.BeforeCommit, Fault.SlowAnswer, 30),
            new FaultRate(FaultMoment.BeforeCommit, Fault.NoAnswer, 10),
            new FaultRate(FaultMoment.BeforeCommit, Fault.ConnectionReset, 20),
            new FaultRate(FaultMoment.AfterCommit, Fault.ServerError, 20),
            new FaultRate(FaultMoment.AfterCommit, Fault.NoAnswer, 20),
            new FaultRate(FaultMoment.AfterCommit, Fault.ConnectionReset, 20),
            new FaultRate(FaultMoment.AfterCommit, Fault.MalformedAnswer, 10),
            new FaultRate(FaultMoment.AfterCommit, Fault.TruncatedAnswer, 10),
            new FaultRate(FaultMoment.LookUp, Fault.ServerError, 30),
            new FaultRate(FaultMoment.LookUp, Fault.ConnectionReset, 30),
            new FaultRate(FaultMoment.LookUp, Fault.MalformedAnswer, 20),
            new FaultRate(FaultMoment.LookUp, Fault.NoAnswer, 10),
        ],
        RepeatedEvents = 100,
        LateEvents = 100,
        StockTaken = 50,
    };

    /// <summary>Faults of requests, drawn once for each attempt; those of one kind of request add up to 1000 at most.</summary>
    public IReadOnlyList<FaultRate> Rates { get; init; } = [];

    /// <summary>Events of a thousand that are sent once more, unchanged: same source, same id.</summary>
    public int RepeatedEvents { get; init; }

    /// <summary>Events of a thousand that are held back, and so are overtaken by others of their case and of other cases.</summary>
    public int LateEvents { get; init; }

    /// <summary>Part orders of a thousand whose pieces somebody else takes between reservation and shipment.</summary>
    public int StockTaken { get; init; }

    /// <summary>How long <see cref="Fault.SlowAnswer"/> takes; to be shorter than the caller's time-out.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>After how long <see cref="Fault.LateCommit"/> commits; to be longer than the caller's time-out.</summary>
    public TimeSpan LateCommit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What <c>Retry-After</c> asks for; whole seconds, 1 or more.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time that an event or its repetition is held back.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Attempts for one key from which on nothing goes wrong any more, so that a patient caller always gets through.</summary>
    public int LongestStreak { get; init; } = 4;
}
