using System.Collections.Concurrent;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The shapes that have been translated. Any number of threads may use it.</summary>
internal sealed class QueryPlans
{
    // A program has some hundred shapes. More come from one that builds them at random, and shall not fill the memory.
    private const int Most = 2000;

    private readonly ConcurrentDictionary<string, QueryPlan> _plans = new(StringComparer.Ordinal);

    public QueryPlan Of(string shape, Func<QueryPlan> translate)
    {
        if (_plans.TryGetValue(shape, out var known))
        {
            return known;
        }

        var plan = translate();
        if (_plans.Count >= Most)
        {
            _plans.Clear();
        }

        _plans[shape] = plan;
        return plan;
    }
}
