using Sav.Functions.Reconciliation;

namespace Sav.Hub.Running;

/// <summary>What a run ends with: printed as a table, and written as JSON.</summary>
public sealed record RunReport
{
    /// <summary>Where the organisation came from.</summary>
    public required string Source { get; init; }

    /// <summary>Seed of every seeded rule.</summary>
    public required int Seed { get; init; }

    /// <summary>ISO 4217 code of the amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Number of cases.</summary>
    public required int Cases { get; init; }

    /// <summary>Cases by the outcome of their decision in force.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Cases by where they ended.</summary>
    public required IReadOnlyDictionary<string, int> Ends { get; init; }

    /// <summary>What customers owe for closed cases.</summary>
    public required decimal Billed { get; init; }

    /// <summary>What warranty and contracts paid on closed cases.</summary>
    public required decimal Covered { get; init; }

    /// <summary>Total of the quotes issued.</summary>
    public required decimal Quoted { get; init; }

    /// <summary>What customers paid.</summary>
    public required decimal Paid { get; init; }

    /// <summary>What was given back.</summary>
    public required decimal Credited { get; init; }

    /// <summary>Documents of the ERP by what became of them.</summary>
    public required IReadOnlyDictionary<string, int> Documents { get; init; }

    /// <summary>Pieces shipped.</summary>
    public required int PartsShipped { get; init; }

    /// <summary>Pieces that the warehouse ships later.</summary>
    public required int PartsBackordered { get; init; }

    /// <summary>Messages by type, both directions.</summary>
    public required IReadOnlyDictionary<string, int> Messages { get; init; }

    /// <summary>Messages that the broker holds as dead.</summary>
    public required long DeadLetters { get; init; }

    /// <summary>What went wrong on purpose; null where nothing was to.</summary>
    public FaultFigures? Faults { get; init; }

    /// <summary>Time and throughput per stage.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Largest working set of the process, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>The three-way check.</summary>
    public required ReconciliationResult Check { get; init; }
}
