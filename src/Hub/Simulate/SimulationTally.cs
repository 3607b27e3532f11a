using Sav.Domain.Entitlement;
using Sav.Hub.WhatIf;

namespace Sav.Hub.Simulate;

/// <summary>Adds up what a simulation finds, case by case.</summary>
internal sealed class SimulationTally
{
    private readonly SortedDictionary<Outcome, (int Before, int After)> _outcomes = [];
    private readonly SortedDictionary<string, BilledAmount> _billed = new(StringComparer.Ordinal);
    private readonly List<ChangedCase> _changed = [];
    private readonly List<string> _notAsStored = [];
    private int _cases;
    private int _undecided;
    private int _refused;
    private int _newlyCovered;
    private int _closed;
    private int _late;
    private int _wouldBeLate;

    public void AddUndecided(bool isInPeriod) => _undecided += isInPeriod ? 1 : 0;

    public void Add(SimulatedCase item)
    {
        _cases++;
        _refused += item.IsRefused ? 1 : 0;
        _newlyCovered += item.IsNewlyCovered ? 1 : 0;
        _closed += item.IsClosed ? 1 : 0;
        _late += item.WasLate ? 1 : 0;
        _wouldBeLate += item.WouldBeLate ? 1 : 0;
        Count(item.Before.Outcome, before: 1, after: 0);
        Count(item.After.Outcome, before: 0, after: 1);
        AddBilled(item);
        if (!item.IsAsStored)
        {
            _notAsStored.Add(item.Number);
        }

        if (!item.Difference.IsNone)
        {
            _changed.Add(ChangedCase.Of(item));
        }
    }

    public SimulationReport ToReport(ReportPeriod period, WhatIfChanges changes) => new()
    {
        From = period.First.ToString(),
        To = period.Last.ToString(),
        WhatIf = changes.Texts,
        Cases = _cases,
        Undecided = _undecided,
        Refused = _refused,
        NewlyCovered = _newlyCovered,
        Outcomes = [.. _outcomes.Select(outcome => new OutcomeCount(outcome.Key, outcome.Value.Before, outcome.Value.After))],
        Billed = [.. _billed.Values],
        Closed = _closed,
        LateBefore = _late,
        LateAfter = _wouldBeLate,
        ChangedCases = _changed,
        NotAsStored = _notAsStored,
    };

    private void Count(Outcome outcome, int before, int after)
    {
        var known = _outcomes.GetValueOrDefault(outcome);
        _outcomes[outcome] = (known.Before + before, known.After + after);
    }

    private void AddBilled(SimulatedCase item)
    {
        if (item.Closures > 0)
        {
            var known = _billed.GetValueOrDefault(item.Currency) ?? new BilledAmount(item.Currency, Closures: 0, Before: 0, After: 0);
            _billed[item.Currency] = known with
            {
                Closures = known.Closures + item.Closures, Before = known.Before + item.BilledBefore, After = known.After + item.BilledAfter,
            };
        }
    }
}
