using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.Timers;

/// <summary>A timer's run.</summary>
internal sealed class TimerInput(TimerInfo info) : TriggerInput
{
    public TimerInfo Info => info;
}
