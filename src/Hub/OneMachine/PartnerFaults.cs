using Sav.Platform.Simulators.Faults;

namespace Sav.Hub.OneMachine;

/// <summary>What a level of faults means for the partners of one machine, and for the gateways that have to live with them.</summary>
public static class PartnerFaults
{
    // An answer takes milliseconds on one machine. A second is patient, and a run of thousands of time-outs still ends in minutes.
    private static readonly (string Name, string Value)[] Impatience =
    [
        ("AttemptTimeout", "00:00:01"),
        ("TotalTimeout", "00:00:30"),
        ("MaxRetries", "12"),
        ("BaseDelay", "00:00:00.0500000"),
        ("MaxDelay", "00:00:02"),
    ];

    private static readonly string[] Gateways = ["Erp", "Quotes", "Warehouse"];

    /// <summary>The options with the faults of a level, drawn by their seed.</summary>
    public static HubHostOptions With(this HubHostOptions options, FaultLevel level) => level switch
    {
        FaultLevel.None => options,
        FaultLevel.Default => Disturb(options, FaultProfile.Default, FaultProfile.Default),
        _ => Disturb(options, FaultProfile.Harsh, CommittingLate(FaultProfile.Harsh)) with
        {
            ErpIgnoresKeys = true, ErpRefusesUnknownArticles = true,
        },
    };

    /// <summary>What went wrong on purpose since the host was started, by kind.</summary>
    public static IReadOnlyDictionary<string, long> Count(HubHostOptions options)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (kind, count) in options.ErpFaults.Counts.Concat(options.WarehouseFaults.Counts))
        {
            counts[kind] = counts.GetValueOrDefault(kind) + count;
        }

        return counts;
    }

    private static HubHostOptions Disturb(HubHostOptions options, FaultProfile erp, FaultProfile warehouse) => options with
    {
        ErpFaults = FaultPlan.Seeded(options.Seed, erp),
        WarehouseFaults = FaultPlan.Seeded(options.Seed, warehouse),
        Settings = Gateways
            .SelectMany(gateway => Impatience.Select(setting => KeyValuePair.Create($"{gateway}:{setting.Name}", (string?)setting.Value)))
            .Concat(options.Settings)
            .DistinctBy(setting => setting.Key)
            .ToDictionary(),
    };

    // Only behind a partner that honours keys: nothing protects from one that ignores them and commits what nobody waits for any more.
    private static FaultProfile CommittingLate(FaultProfile profile) => profile with
    {
        Rates = [.. profile.Rates, new FaultRate(FaultMoment.BeforeCommit, Fault.LateCommit, 20)],
        LateCommit = TimeSpan.FromSeconds(1.5),
    };
}
