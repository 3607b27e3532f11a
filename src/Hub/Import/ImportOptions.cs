namespace Sav.Hub.Import;

/// <summary>What the caller of an import can choose.</summary>
public sealed record ImportOptions
{
    /// <summary>Feeds every rule that fills a gap in the data. The same seed and data give the same organisation.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many cases to take, the earliest first; null: all.</summary>
    public int? Cases { get; init; }
}
