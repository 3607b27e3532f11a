namespace Sav.Platform.Functions.Timers;

/// <summary>When a timer is due.</summary>
internal interface ISchedule
{
    /// <summary>The first occurrence after an instant, both UTC; null when there is none.</summary>
    DateTime? Next(DateTime after);
}
