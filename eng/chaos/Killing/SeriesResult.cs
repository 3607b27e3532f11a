using Sav.Chaos.Days;

namespace Sav.Chaos.Killing;

/// <summary>What one store went through, and what was found in it afterwards.</summary>
internal sealed record SeriesResult(IReadOnlyList<Strike> Strikes, IReadOnlyList<Flaw> Flaws);
