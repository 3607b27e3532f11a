namespace Sav.Chaos.Killing;

/// <summary>What became of a planned kill.</summary>
/// <param name="Kill">The kill.</param>
/// <param name="Store">Name of the store on which it was tried.</param>
/// <param name="Fault">Why the process was not killed there; null: it was.</param>
internal sealed record Strike(Kill Kill, string Store, string? Fault);
