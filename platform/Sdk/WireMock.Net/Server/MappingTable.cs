using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace WireMock.Server;

/// <summary>The registered mappings and the state of their scenarios.</summary>
internal sealed class MappingTable
{
    private readonly Lock _gate = new();
    private readonly List<Mapping> _mappings = [];
    private readonly Dictionary<string, (string State, int Count)> _scenarios = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Mapping mapping)
    {
        lock (_gate)
        {
            _mappings.Add(mapping);
        }
    }

    public void ClearMappings()
    {
        lock (_gate)
        {
            _mappings.Clear();
        }
    }

    public void ClearScenarios()
    {
        lock (_gate)
        {
            _scenarios.Clear();
        }
    }

    /// <summary>
    /// Finds the mapping that answers and moves its scenario on, in one step: of two requests at once only one may see the first state.
    /// Lowest priority number first, then the mapping with most conditions, then the latest, as the genuine server ranks them.
    /// </summary>
    public Mapping Take(IRequestMessage request)
    {
        lock (_gate)
        {
            var mapping = Enumerable.Reverse(_mappings)
                .Where(candidate => IsInState(candidate) && candidate.Request.Matches(request))
                .OrderBy(candidate => candidate.Priority)
                .ThenByDescending(candidate => candidate.Request.ConditionCount)
                .FirstOrDefault();
            if (mapping?.Scenario is not null)
            {
                MoveOn(mapping);
            }

            return mapping;
        }
    }

    private bool IsInState(Mapping mapping) =>
        mapping.Scenario is null || mapping.RequiredState == _scenarios.GetValueOrDefault(mapping.Scenario).State;

    private void MoveOn(Mapping mapping)
    {
        var (state, count) = _scenarios.GetValueOrDefault(mapping.Scenario);
        count++;
        _scenarios[mapping.Scenario] = count >= mapping.TimesInSameState ? (mapping.NextState, 0) : (state, count);
    }
}
