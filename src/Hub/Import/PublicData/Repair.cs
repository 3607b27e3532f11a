namespace Sav.Hub.Import;

/// <summary>A row of the repair data, with its text put right.</summary>
internal sealed record Repair(string Id, DateOnly Day, string Title, string Text, RepairResult Result, string? Barrier);
