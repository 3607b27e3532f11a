using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Entitlement;

/// <summary>The deadlines that service levels give one case; each level is reckoned once, however many sources bring it.</summary>
internal sealed class PromisedDeadlines(CaseFacts facts, DateTimeOffset start)
{
    private readonly Dictionary<ServiceLevel, IReadOnlyList<Deadline>> _byLevel = [];

    public IReadOnlyList<Deadline> Of(ServiceLevel level)
    {
        if (!_byLevel.TryGetValue(level, out var deadlines))
        {
            deadlines = new ServiceClock(level).DeadlinesFrom(start, facts.Severity, facts.Pauses);
            _byLevel.Add(level, deadlines);
        }

        return deadlines;
    }

    /// <summary>The earliest of each promise; among equal ones that of the best-ranked source, the standard level last.</summary>
    public AppliedServiceLevel Earliest(IReadOnlyList<Contender> ranked)
    {
        var earliest = new AppliedDeadline?[(int)Promise.Resolution + 1];
        foreach (var contender in ranked)
        {
            if (contender.Source.ServiceLevel is { } level)
            {
                Keep(earliest, contender.Deadlines, level, contender.Source);
            }
        }

        Keep(earliest, Of(facts.StandardLevel), facts.StandardLevel, broughtBy: null);
        return new AppliedServiceLevel([.. earliest.OfType<AppliedDeadline>()]);
    }

    private static void Keep(
        AppliedDeadline?[] earliest, IReadOnlyList<Deadline> deadlines, ServiceLevel level, Coverage.CoverageSource? broughtBy)
    {
        for (var i = 0; i < deadlines.Count; i++)
        {
            var deadline = deadlines[i];
            var index = (int)deadline.Promise;
            if (earliest[index] is not { } known || deadline.DueAt < known.Deadline.DueAt)
            {
                earliest[index] = new AppliedDeadline(deadline, level, broughtBy);
            }
        }
    }
}
