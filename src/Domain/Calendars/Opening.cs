namespace Sav.Domain.Calendars;

/// <summary>A stretch of time (UTC instants) in which somebody is there.</summary>
/// <param name="To">Not part of it.</param>
public readonly record struct Opening(DateTimeOffset From, DateTimeOffset To);
