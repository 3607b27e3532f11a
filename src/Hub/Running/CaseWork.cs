using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Hub.Import;
using Sav.Hub.OneMachine;
using Sav.Hub.Staff;

namespace Sav.Hub.Running;

/// <summary>Has staff work on the cases of an organisation.</summary>
internal sealed class CaseWork(HubHost host, ImportedOrganisation organisation, int seed, IRunProgress progress, TimeProvider time)
    : IDisposable
{
    private const int Colleagues = 64;

    private readonly StaffRules _rules = new(organisation, seed);
    private readonly ErpDays _days = new(host.Erp.BaseAddress, time);

    private readonly IReadOnlyList<IReadOnlyList<QueuedCase>> _queues = CaseQueues.Of(organisation.Cases, organisation.Contracts);

    /// <summary>How many there are.</summary>
    public int Cases => organisation.Cases.Count;

    /// <summary>Works on every case until it has come as far as it can.</summary>
    public Task OnAllAsync(CancellationToken cancellation) => WorkAsync(_queues, cancellation);

    /// <summary>Goes on with the cases that are still open.</summary>
    public async Task OnOpenAsync(CancellationToken cancellation)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("sav_externalnumber") };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, Choice.CaseActive);
        var open = (await Rows.AllAsync(host.Crm.Service, query, cancellation))
            .Select(row => row.GetAttributeValue<string>("sav_externalnumber"))
            .ToHashSet(StringComparer.Ordinal);
        var left = _queues
            .Select(queue => queue.Where(queued => open.Contains(queued.Item.ExternalNumber)).ToList())
            .Where(queue => queue.Count > 0);
        await WorkAsync([.. left], cancellation);
    }

    /// <summary>
    /// Lets customers pay, then credits some of what was billed. Everything is posted before it is paid, and every invoice has found its end
    /// before some are credited: two runs do it alike.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await host.WaitUntilQuietAsync(cancellation);
        await _days.PassAsync(cancellation);
        await host.WaitUntilQuietAsync(cancellation);
        await new CreditDesk(host.Crm.Service, _rules).WorkAsync(cancellation);
        await host.WaitUntilQuietAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _days.Dispose();

    private async Task WorkAsync(IReadOnlyList<IReadOnlyList<QueuedCase>> queues, CancellationToken cancellation)
    {
        var index = await OrganisationIndex.ReadAsync(host.Crm.Service, cancellation);
        var desk = new CaseDesk(host.Crm.Service, index, _rules);
        var work = new WorkingDay(host.Crm.Service, new StaffRoom(desk, Colleagues), progress, time).WorkAsync(queues, cancellation);
        await _days.PassDuringAsync(work, cancellation);
    }
}
