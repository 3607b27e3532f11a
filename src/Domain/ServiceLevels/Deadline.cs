namespace Sav.Domain.ServiceLevels;

/// <summary>By when a promise has to be kept, with the arithmetic laid open.</summary>
/// <param name="Minutes">Opening minutes promised.</param>
/// <param name="DueAt">
/// UTC; the end of the last segment. Without any (a promise of 0 minutes) the first instant at which the clock runs.
/// </param>
/// <param name="Segments">When the clock ran, in order, without overlap; their lengths add up to <paramref name="Minutes"/>.</param>
public sealed record Deadline(Promise Promise, int Minutes, DateTimeOffset DueAt, IReadOnlyList<ClockSegment> Segments);
