namespace Sav.Domain.Calendars;

/// <summary>A part of a day in which somebody is there, in wall-clock minutes since midnight: 540 to 1020 is 09:00-17:00.</summary>
/// <param name="From">0..1439</param>
/// <param name="To">1..1440, after <paramref name="From"/>; not part of the period.</param>
public readonly record struct DailyPeriod(int From, int To);
