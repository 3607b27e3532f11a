using System.Diagnostics;
using Sav.Hub.Import;
using Sav.Hub.OneMachine;
using Sav.Hub.Reconciliation;
using Sav.Hub.Staff;

namespace Sav.Hub.Running;

/// <summary>One run: import, cases, answers, check. It can be interrupted at any moment and resumed on the same store.</summary>
public sealed class HubRun
{
    private readonly RunState _state;
    private readonly IRunProgress _progress;
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly List<Stage> _stages = [];

    private HubRun(RunState state, IRunProgress progress)
    {
        _state = state;
        _progress = progress;
    }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="UsageException">The store cannot be used as asked.</exception>
    /// <exception cref="ImportException">The data cannot be read; nothing was written.</exception>
    public static async Task<RunReport> ExecuteAsync(RunOptions options, IRunProgress progress, CancellationToken cancellation)
    {
        using var existing = Directory.Exists(options.Store) ? StoreFolder.Open(options.Store) : null;
        var run = new HubRun(RunStart.Decide(options, existing?.ReadState()), progress);

        // The data is read before a store is made: bad data leaves nothing behind.
        var organisation = run.Read();
        using var made = existing is not null ? null : options.Store is null ? StoreFolder.Temporary() : StoreFolder.Open(options.Store);
        return await run.ExecuteAsync((existing ?? made)!, organisation, cancellation);
    }

    private ImportedOrganisation Read()
    {
        var started = _time.GetTimestamp();
        var organisation = OrganisationReading.Read(_state, _progress, out var rows);
        _stages.Add(new Stage("read", rows, "rows", _time.GetElapsedTime(started)));
        foreach (var rule in StaffRules.InWords)
        {
            _progress.Say($"  {rule}");
        }

        return organisation;
    }

    private async Task<RunReport> ExecuteAsync(StoreFolder store, ImportedOrganisation organisation, CancellationToken cancellation)
    {
        var options = new HubHostOptions { Store = store, Seed = _state.Seed }.With(_state.Faults);
        await using var host = await HubHost.StartAsync(options, cancellation);
        using var disturbance = new Disturbance(host, options, organisation, _state.Faults, _time);
        store.WriteState(_state);
        if (!_state.Imported)
        {
            await ImportAsync(host, organisation, cancellation);
            await disturbance.BeginAsync(cancellation);
            store.WriteState(_state with { Imported = true });
        }

        using var work = new CaseWork(host, organisation, _state.Seed, _progress, _time);
        await WorkOnCasesAsync(host, work, disturbance, cancellation);
        return await ReportAsync(host, organisation, disturbance.Figures, cancellation);
    }

    private async Task ImportAsync(HubHost host, ImportedOrganisation organisation, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        var rows = await OrganisationLoad.LoadAsync(host, organisation, _progress, cancellation);
        _stages.Add(new Stage("imported", rows, "rows", _time.GetElapsedTime(started)));
    }

    private async Task WorkOnCasesAsync(HubHost host, CaseWork work, Disturbance disturbance, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        await work.OnAllAsync(cancellation);
        _stages.Add(new Stage("worked on", work.Cases, "cases", _time.GetElapsedTime(started)));
        await host.WaitUntilQuietAsync(cancellation);
        await RecoverAsync(disturbance, work, cancellation);
        await work.SettleAsync(cancellation);
        _stages.Add(new Stage("to the last answer", work.Cases, "cases", _time.GetElapsedTime(started)));
    }

    private async Task RecoverAsync(Disturbance disturbance, CaseWork work, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        if (await disturbance.EndAsync(work, cancellation) is > 0 and var replayed)
        {
            _stages.Add(new Stage("replayed", replayed, "dead letters", _time.GetElapsedTime(started)));
        }
    }

    private async Task<RunReport> ReportAsync(
        HubHost host, ImportedOrganisation organisation, FaultFigures? faults, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        var check = (await ReconciliationRun.ExecuteAsync(host, cancellation)).WithExpectedCases(organisation.Cases.Count);
        var figures = await CrmFigures.ReadAsync(host.Crm.Service, cancellation);
        _stages.Add(new Stage("checked", check.Effects, "effects", _time.GetElapsedTime(started)));
        return new RunReport
        {
            Source = _state.Data ?? organisation.Name,
            Seed = _state.Seed,
            Currency = organisation.Currency,
            Cases = check.Cases,
            Outcomes = figures.Outcomes,
            Ends = figures.Ends,
            Billed = figures.Billed,
            Covered = figures.Covered,
            Quoted = figures.Quoted,
            Paid = figures.Paid,
            Credited = figures.Credited,
            Documents = figures.Documents,
            PartsShipped = figures.PartsShipped,
            PartsBackordered = figures.PartsBackordered,
            Messages = figures.Messages,
            DeadLetters = (await host.Bus.GetCountsAsync(cancellation)).Sum(c => c.DeadLettered),
            Faults = faults,
            Stages = _stages,
            PeakMemory = Process.GetCurrentProcess().PeakWorkingSet64,
            Check = check,
        };
    }
}
