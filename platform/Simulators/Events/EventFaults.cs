using System.Globalization;
using Sav.Platform.Simulators.Faults;

namespace Sav.Platform.Simulators.Events;

/// <summary>
/// Has events repeated and overtaken, as a network does. A repetition is the same bytes, and so the same source and id; nothing that is
/// announced once ever goes out under two ids.
/// </summary>
internal sealed class EventFaults(FaultPlan plan)
{
    private static readonly TimeSpan _shortestDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>What is sent for an event: itself, perhaps late, perhaps with a repetition.</summary>
    public IEnumerable<PendingEvent> Disturb(PendingEvent pending)
    {
        if (Happens(pending, "late", plan.Profile.LateEvents))
        {
            plan.Log.Add("event late");
            yield return pending with { HeldBack = Delay(pending, "late by") };
        }
        else
        {
            yield return pending;
        }

        if (Happens(pending, "repeated", plan.Profile.RepeatedEvents))
        {
            plan.Log.Add("event repeated");
            yield return pending with { HeldBack = Delay(pending, "repeated after"), IsRepetition = true };
        }
    }

    private bool Happens(PendingEvent pending, string purpose, int perMille) => perMille > 0 && Draw(pending, purpose, 1000) < perMille;

    private TimeSpan Delay(PendingEvent pending, string purpose)
    {
        var spread = (int)(plan.Profile.LongestDelay - _shortestDelay).TotalMilliseconds;
        return _shortestDelay + TimeSpan.FromMilliseconds(Draw(pending, purpose, Math.Max(1, spread)));
    }

    private int Draw(PendingEvent pending, string purpose, int below) => SeededRule.Draw(
        plan.Seed, below, "event", purpose, pending.About ?? pending.Row.ToString(CultureInfo.InvariantCulture));
}
