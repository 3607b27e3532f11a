namespace Sav.Hub.Decide;

/// <summary>What <c>decide</c> was asked for: a file of facts, or a case of a store.</summary>
public sealed record DecideOptions
{
    /// <summary>Path of the facts; null: a case of a store.</summary>
    public string? File { get; init; }

    /// <summary>Folder of the store; null: a file.</summary>
    public string? Store { get; init; }

    /// <summary>The case's ticket number, or its number in the system that it came from.</summary>
    public string? Case { get; init; }

    /// <summary>Instant that replaces that of the facts, ISO 8601 with <c>Z</c> or an offset; null: theirs.</summary>
    public string? AsOf { get; init; }

    /// <summary><c>en</c> or <c>fr</c></summary>
    public string Language { get; init; } = "en";

    /// <summary>Changes to make to the facts, to see what would come of them (docs/facts.md).</summary>
    public IReadOnlyList<string> WhatIf { get; init; } = [];

    /// <summary>Only decide the stored facts again and compare.</summary>
    public bool Replay { get; init; }
}
