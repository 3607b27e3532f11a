namespace Sav.Chaos.Killing;

/// <summary>How large the run is.</summary>
internal sealed record ChaosOptions
{
    /// <summary>Kills at least, 1 or more.</summary>
    public int Kills { get; init; } = 450;

    /// <summary>Chooses boundaries and their order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Only boundaries whose name contains this; null: all.</summary>
    public string? Only { get; init; }

    /// <summary>Kills that one store goes through before it is checked, 1 or more.</summary>
    public int KillsPerStore { get; init; } = 10;

    /// <summary>Folder that the stores are made in and stay in; null: a temporary one.</summary>
    public string? Keep { get; init; }
}
