using System.Globalization;

namespace Sav.Platform.Simulators.Faults;

/// <summary>
/// Draws the fault of each attempt from the seed, what the document is about and how many attempts there were: neither the order in which
/// requests arrive nor generated ids count, so that the same requests meet the same faults.
/// </summary>
internal sealed class SeededFaults(int seed, FaultProfile profile)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Attempts> _disturbed = new(StringComparer.Ordinal);

    /// <param name="name">What the document is about; null where only the key is known.</param>
    public Fault Choose(FaultMoment moment, string key, string? name)
    {
        lock (_gate)
        {
            return moment switch
            {
                FaultMoment.BeforeCommit => ChooseBefore(key, name ?? key),
                FaultMoment.AfterCommit => ChooseAfter(key),
                _ => ChooseLookUp(key),
            };
        }
    }

    private Fault ChooseBefore(string key, string name)
    {
        var attempts = Find(key, name);
        attempts.Drawn = Draw("post", attempts.Name, ++attempts.Posts, ofLookUps: false);
        return attempts.Drawn is { Moment: FaultMoment.BeforeCommit } drawn ? drawn.Fault : Fault.None;
    }

    private Fault ChooseAfter(string key)
    {
        var drawn = Find(key, key).Drawn;
        if (drawn is null)
        {
            // Answered: nothing about this key has to be remembered any more.
            _disturbed.Remove(key);
        }

        return drawn is { Moment: FaultMoment.AfterCommit } ? drawn.Fault : Fault.None;
    }

    private Fault ChooseLookUp(string key)
    {
        var attempts = Find(key, key);
        var drawn = Draw("look-up", attempts.Name, ++attempts.LookUps, ofLookUps: true);
        if (drawn is null && attempts.Posts == 0)
        {
            _disturbed.Remove(key);
        }

        return drawn?.Fault ?? Fault.None;
    }

    private Attempts Find(string key, string name)
    {
        if (!_disturbed.TryGetValue(key, out var attempts))
        {
            _disturbed.Add(key, attempts = new Attempts(name));
        }

        return attempts;
    }

    private FaultRate? Draw(string purpose, string name, int attempt, bool ofLookUps)
    {
        if (attempt > profile.LongestStreak)
        {
            return null;
        }

        var drawn = SeededRule.Draw(seed, 1000, "fault", purpose, name, attempt.ToString(CultureInfo.InvariantCulture));
        foreach (var rate in profile.Rates.Where(rate => (rate.Moment == FaultMoment.LookUp) == ofLookUps))
        {
            if ((drawn -= rate.PerMille) < 0)
            {
                return rate;
            }
        }

        return null;
    }

    private sealed class Attempts(string name)
    {
        public string Name { get; } = name;

        public int Posts { get; set; }

        public int LookUps { get; set; }

        public FaultRate? Drawn { get; set; }
    }
}
