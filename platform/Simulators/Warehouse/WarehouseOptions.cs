namespace Sav.Platform.Simulators.Warehouse;

/// <summary>What the warehouse is started with.</summary>
public sealed record WarehouseOptions : SimulatorOptions
{
    /// <summary>Shortest time until a missing part is expected, in calendar days (UTC).</summary>
    public int ShortestLeadDays { get; init; } = 3;

    /// <summary>Longest such time. Which of them an article takes follows from the seed and the article alone.</summary>
    public int LongestLeadDays { get; init; } = 20;
}
