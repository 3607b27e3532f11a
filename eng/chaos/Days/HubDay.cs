using Microsoft.Extensions.Logging;
using Sav.Chaos.Boundaries;
using Sav.Chaos.Town;
using Sav.Chaos.Watching;
using Sav.Hub.OneMachine;
using Sav.Hub.Reporting;
using Sav.Hub.Running;
using Sav.Hub.Staff;

namespace Sav.Chaos.Days;

/// <summary>
/// The hub as the product composes it, on a store of <see cref="KillTown"/>: it goes on with whatever an earlier process left, and works
/// on the cases of one day more. Every boundary is announced to the watch.
/// </summary>
internal sealed class HubDay : IAsyncDisposable
{
    private const int Colleagues = 16;

    // On a busy machine a slow answer must not be taken for a lost one: what such an ERP commits afterwards nobody can prevent.
    private static readonly Dictionary<string, string?> Patience = new()
    {
        ["Erp:AttemptTimeout"] = "00:01:00",
        ["Erp:TotalTimeout"] = "00:03:00",
        ["Quotes:AttemptTimeout"] = "00:01:00",
        ["Quotes:TotalTimeout"] = "00:03:00",
    };

    // In a hundred; so many that each day has some.
    private const int Unanswered = 15;
    private const int Cancelled = 60;

    // Staff notice a refusal when they look through their cases, every ten seconds; a process that is to be killed has no time for that.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);

    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly PlainProgress Silent = new(TextWriter.Null);

    private readonly StoreFolder _store;
    private readonly BoundaryWatch _watch;

    private HubDay(StoreFolder store, HubHost host, BoundaryWatch watch)
    {
        _store = store;
        Host = host;
        _watch = watch;
    }

    /// <summary>The running hub.</summary>
    public HubHost Host { get; }

    /// <summary>Makes a store in which the town is imported and no day has begun.</summary>
    public static async Task PrepareAsync(string folder, CancellationToken cancellation)
    {
        await using var day = await OpenAsync(folder, new BoundaryWatch(), cancellation);
        await OrganisationLoad.LoadAsync(day.Host, KillTown.After(days: 0), Silent, cancellation);
    }

    /// <summary>Opens the hub on a store, new or left by a process that was killed.</summary>
    public static async Task<HubDay> OpenAsync(string folder, BoundaryWatch watch, CancellationToken cancellation)
    {
        var store = StoreFolder.Open(folder);
        var options = new HubHostOptions
        {
            Store = store,
            Seed = KillTown.Seed,
            LogLevel = LogLevel.None,
            // The warehouse honours keys; the ERP does not, so that only the hub's own care is left.
            ErpIgnoresKeys = true,
            Settings = Patience,
            UnansweredQuotePercent = Unanswered,
            CancelledInvoicePercent = Cancelled,
            AroundBus = bus => new WatchedBus(bus, watch),
            AroundCrm = crm => new WatchedCrm(crm, watch),
            ErpFaults = PartnerWatch.Plan(watch),
            WarehouseFaults = PartnerWatch.Plan(watch),
        };
        try
        {
            return new HubDay(store, await HubHost.StartAsync(options, cancellation), watch);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Works until every case of so many days has come as far as it can, and nothing is under way any more.</summary>
    public async Task WorkAsync(int days, CancellationToken cancellation)
    {
        var town = KillTown.After(days);
        var crm = new WatchedCrm(Host.Crm.Service, _watch);
        var index = await OrganisationIndex.ReadAsync(crm, cancellation);
        var rules = new StaffRules(town, KillTown.Seed);
        var room = new StaffRoom(new CaseDesk(crm, index, rules), Colleagues);
        using var erp = new ErpDays(Host.Erp.BaseAddress, Time);
        var stock = new StockDesk(Host, crm);
        await stock.RunShortAsync(cancellation);
        await new ErpDesk(Host, Time).WorkAsync(days, cancellation);
        await using var looking = Time.CreateTimer(_ => room.LookThroughWaiting(), null, LookEvery, LookEvery);
        var work = new WorkingDay(crm, room, Silent, Time).WorkAsync(CaseQueues.Of(town.Cases, town.Contracts), cancellation);

        // An invoice that the ERP has cancelled is not credited: no contract may be left half way when the days go by.
        await new ContractDesk(Host, crm, index, Time).WorkAsync(days, cancellation);
        await Host.WaitUntilQuietAsync(cancellation);
        await erp.PassDuringAsync(work, cancellation);
        await Host.WaitUntilQuietAsync(cancellation);
        await erp.PassAsync(cancellation);
        await Host.WaitUntilQuietAsync(cancellation);
        await new CreditDesk(crm, rules).WorkAsync(cancellation);
        await stock.ApproveAsync(cancellation);
        await Host.WaitUntilQuietAsync(cancellation);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _store.Dispose();
    }
}
