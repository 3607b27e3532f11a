using Sav.Domain;
using Sav.Domain.Entitlement;
using Sav.Hub.Decide;
using Sav.Hub.OneMachine;
using Sav.Hub.Running;
using Sav.Hub.WhatIf;

namespace Sav.Hub.Simulate;

/// <summary>
/// Decides past cases again with changed facts: what would have been refused, billed, late. Each case stands for itself; what one case
/// would have taken of a quota is not taken from the next.
/// </summary>
internal sealed class Simulation
{
    private readonly ReportPeriod _period;
    private readonly WhatIfChanges _changes;
    private readonly LevelCatalogue _levels;

    private Simulation(ReportPeriod period, WhatIfChanges changes, LevelCatalogue levels)
    {
        _period = period;
        _changes = changes;
        _levels = levels;
    }

    /// <exception cref="UsageException">The store, the period or a change cannot be used, or a case was decided by another version.</exception>
    public static async Task<SimulationReport> ExecuteAsync(SimulateOptions options, IRunProgress progress, CancellationToken cancellation)
    {
        var period = ReportPeriod.Read(options.From, options.To);
        var changes = WhatIfChanges.Read(options.WhatIf);
        if (changes.IsNone)
        {
            throw new UsageException("What shall be otherwise? Name a change with --what-if, such as 'service level = GOLD'.");
        }

        await using var crm = await StoredCrm.OpenAsync(options.Store, cancellation);
        var simulation = new Simulation(period, changes, await StoredLevels.ReadAsync(crm.Service, cancellation));
        changes.Require(simulation._levels);
        return await simulation.RunAsync(await PastCases.FindAsync(crm.Service, period, cancellation), progress, cancellation);
    }

    private async Task<SimulationReport> RunAsync(PastCases cases, IRunProgress progress, CancellationToken cancellation)
    {
        var tally = new SimulationTally();
        var done = 0;
        await foreach (var past in cases.ReadAsync(cancellation))
        {
            Add(past, tally);
            progress.Report("cases decided again", ++done, cases.Count);
        }

        _changes.RequireSources($"the cases reported from {_period.First} to {_period.Last}", numbers: []);
        return tally.ToReport(_period, _changes);
    }

    private void Add(PastCase past, SimulationTally tally)
    {
        if (past.Decision is not { } decision)
        {
            tally.AddUndecided(isInPeriod: _period.Holds(past.ReportedOn));
            return;
        }

        try
        {
            var replay = DecisionReplay.Of(decision);
            if (_period.Holds(replay.Again.AsOf, replay.Known.Case.Zone))
            {
                tally.Add(new SimulatedCase(past, replay, DecideAfter(replay.Known)));
            }
        }
        catch (InvalidFactsException e)
        {
            throw new UsageException($"case {past.Number}: {e.Message}", e);
        }
        catch (FactsFileException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    private EntitlementDecision DecideAfter(KnownFacts known)
    {
        var changed = _changes.Apply(known, _levels);
        return EntitlementEngine.Decide(changed.Case, changed.Sources, changed.AsOf);
    }
}
