using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>What <c>hub run</c> was asked for.</summary>
public sealed record RunOptions
{
    /// <summary>Folder of the public data; null for the sample organisation.</summary>
    public string? Data { get; init; }

    /// <summary>So many cases: the first of the data, which are repeated where it holds fewer; null for all.</summary>
    public int? Cases { get; init; }

    /// <summary>Seed of every seeded rule.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What goes wrong on purpose.</summary>
    public FaultLevel Faults { get; init; }

    /// <summary>Folder that keeps the databases; null for a temporary one.</summary>
    public string? Store { get; init; }

    /// <summary>Whether to go on with the run that the store holds.</summary>
    public bool Resume { get; init; }
}
