namespace Sav.Platform.Simulators.Warehouse;

/// <summary>What the warehouse is started with.</summary>
public sealed record WarehouseOptions : SimulatorOptions
{
    /// <summary>Shortest time until a missing part is expected, in calendar days (UTC).</summary>
    public int ShortestLeadDays { get; init; } = 3;

    /// <summary>Longest such time. Which of them an article takes follows from the seed and the article alone.</summary>
    public int LongestLeadDays { get; init; } = 20;

    /// <summary>How many of a hundred shipments the carrier confirms as delivered; of the others nothing more is heard.</summary>
    public int DeliveredPercent { get; init; } = 90;
}
