namespace Sav.Hub.Simulate;

/// <summary>What <c>simulate</c> was asked for.</summary>
public sealed record SimulateOptions
{
    /// <summary>Folder of the store.</summary>
    public required string Store { get; init; }

    /// <summary>First day on which the cases were reported, <c>2026-01-01</c>.</summary>
    public required string From { get; init; }

    /// <summary>Last day on which the cases were reported.</summary>
    public required string To { get; init; }

    /// <summary>The changes (docs/facts.md); at least one.</summary>
    public required IReadOnlyList<string> WhatIf { get; init; }
}
