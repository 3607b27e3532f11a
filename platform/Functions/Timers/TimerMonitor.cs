using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Timers;

/// <summary>Watches the runs of one timer: when it ran last, and whether an occurrence was missed while the host was down.</summary>
/// <param name="function">Name of the function.</param>
/// <param name="isOn"><see cref="TimerTriggerAttribute.UseMonitor"/>; off, it tells and remembers nothing.</param>
/// <param name="history">What is remembered over a restart.</param>
internal sealed class TimerMonitor(string function, bool isOn, TimerHistory history)
{
    private DateTime _last;

    /// <summary>Whether the schedule had an occurrence since the last run, or since the timer was first started.</summary>
    public bool Missed(ISchedule schedule, DateTime now)
    {
        if (!isOn)
        {
            return false;
        }

        if (history.LastOf(function) is { } last)
        {
            _last = last;
            return schedule.Next(last) <= now;
        }

        history.Note(function, now);
        return false;
    }

    /// <summary>What a run that is about to start is told.</summary>
    public TimerInfo Begin(DateTime due, bool isPastDue)
    {
        var status = isOn ? new ScheduleStatus { Last = _last, LastUpdated = _last, Next = due } : null;
        _last = due;
        return new TimerInfo { ScheduleStatus = status, IsPastDue = isPastDue };
    }

    /// <summary>The run has ended, well or not. One that a crash cuts short has not, and is made up for.</summary>
    public void End(DateTime due)
    {
        if (isOn)
        {
            history.Note(function, due);
        }
    }
}
