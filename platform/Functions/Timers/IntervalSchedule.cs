namespace Sav.Platform.Functions.Timers;

/// <summary>Due again one period after the last run ended.</summary>
internal sealed class IntervalSchedule(TimeSpan period) : ISchedule
{
    public DateTime? Next(DateTime after) => after + period;
}
