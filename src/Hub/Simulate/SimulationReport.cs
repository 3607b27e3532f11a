namespace Sav.Hub.Simulate;

/// <summary>What a simulation ended with.</summary>
public sealed record SimulationReport
{
    /// <summary>First day of the period.</summary>
    public required string From { get; init; }

    /// <summary>Last day of the period.</summary>
    public required string To { get; init; }

    /// <summary>The changes, as they were written.</summary>
    public required IReadOnlyList<string> WhatIf { get; init; }

    /// <summary>Cases looked at: reported in the period and decided.</summary>
    public required int Cases { get; init; }

    /// <summary>Cases of the period that nothing was decided for.</summary>
    public required int Undecided { get; init; }

    /// <summary>Cases of which somebody else than the customer would have paid a part, and would not any more.</summary>
    public required int Refused { get; init; }

    /// <summary>Cases that the customer paid alone, and would not have to any more.</summary>
    public required int NewlyCovered { get; init; }

    /// <summary>In the order of the outcomes.</summary>
    public required IReadOnlyList<OutcomeCount> Outcomes { get; init; }

    /// <summary>One entry for each currency, by code.</summary>
    public required IReadOnlyList<BilledAmount> Billed { get; init; }

    /// <summary>Cases that are closed.</summary>
    public required int Closed { get; init; }

    /// <summary>Closed cases whose closure came after the promised resolution.</summary>
    public required int LateBefore { get; init; }

    /// <summary>Closed cases whose closure would have come after it.</summary>
    public required int LateAfter { get; init; }

    /// <summary>Those that would be decided otherwise, oldest first.</summary>
    public required IReadOnlyList<ChangedCase> ChangedCases { get; init; }

    /// <summary>Cases whose stored facts do not give the stored decision any more. What is said of them is not what was billed.</summary>
    public required IReadOnlyList<string> NotAsStored { get; init; }

    /// <summary>Whether every stored decision could be replayed to the byte.</summary>
    public bool Holds => NotAsStored.Count == 0;
}
