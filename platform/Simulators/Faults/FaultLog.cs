using System.Collections.Concurrent;

namespace Sav.Platform.Simulators.Faults;

/// <summary>Counts what went wrong on purpose.</summary>
internal sealed class FaultLog
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);

    public void Add(string what) => _counts.AddOrUpdate(what, 1, (_, before) => before + 1);

    public void Add(FaultMoment moment, Fault fault) => Add($"{Name(moment)}: {Name(fault)}");

    private static string Name(Fault fault) => fault switch
    {
        Fault.ServerError => "500",
        Fault.Unavailable => "503",
        Fault.TooManyRequests => "429 (seconds)",
        Fault.TooManyRequestsUntil => "429 (date)",
        Fault.SlowAnswer => "slow",
        Fault.NoAnswer => "no answer",
        Fault.LateCommit => "late",
        Fault.ConnectionReset => "reset",
        Fault.MalformedAnswer => "garbled",
        Fault.TruncatedAnswer => "cut off",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault has no name in the report. Add one."),
    };

    private static string Name(FaultMoment moment) => moment switch
    {
        FaultMoment.BeforeCommit => "before commit",
        FaultMoment.AfterCommit => "after commit",
        _ => "look-up",
    };
}
