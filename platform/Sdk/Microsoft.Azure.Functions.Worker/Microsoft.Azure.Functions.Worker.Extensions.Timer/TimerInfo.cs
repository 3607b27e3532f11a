namespace Microsoft.Azure.Functions.Worker;

/// <summary>The schedule's state at a timer's run.</summary>
public class TimerInfo
{
    public TimerInfo()
    {
    }

    public ScheduleStatus ScheduleStatus { get; set; }

    public bool IsPastDue { get; set; }
}
