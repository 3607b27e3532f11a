using System.Diagnostics;
using Sav.Functions.Inbound;
using Sav.Hub.OneMachine;
using Sav.Hub.Running;
using Sav.Hub.Staff;

namespace Sav.Benchmarks.Backlog;

/// <summary>The whole hub on a store of its own, in which one function is switched off so that its messages wait.</summary>
internal sealed class HubAtWork : IAsyncDisposable
{
    private const int Colleagues = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // As in the watch of the hub itself: a message that passes from one part to the next between two looks is seen in the third.
    private const int QuietRounds = 3;

    private readonly HubHost _host;
    private readonly SampleTown _town;
    private readonly string _waitingIn;

    private HubAtWork(HubHost host, SampleTown town, string waitingIn)
    {
        _host = host;
        _town = town;
        _waitingIn = waitingIn;
    }

    /// <param name="store">Where it keeps its databases.</param>
    /// <param name="town">Whose cases it works on.</param>
    /// <param name="waitingIn">The subscription in which messages may wait for ever.</param>
    /// <param name="switchedOff">A function that does not run; null: all run.</param>
    public static async Task<HubAtWork> StartAsync(StoreFolder store, SampleTown town, string waitingIn, string? switchedOff = null)
    {
        var settings = new Dictionary<string, string?>();
        if (switchedOff != null)
        {
            settings[$"AzureWebJobs.{switchedOff}.Disabled"] = "true";
        }

        return new HubAtWork(
            await HubHost.StartAsync(new HubHostOptions { Store = store, Settings = settings }, CancellationToken.None), town, waitingIn);
    }

    public Task ImportAsync() =>
        OrganisationLoad.LoadAsync(_host, _town.Organisation, SampleTown.Silence, CancellationToken.None);

    /// <summary>Works on the next cases until the last answer for each has arrived.</summary>
    /// <returns>Cases a second.</returns>
    public async Task<double> WorkAsync(int after, int count)
    {
        var watch = Stopwatch.StartNew();
        var crm = _host.Crm.Service;
        var desk = new CaseDesk(crm, await OrganisationIndex.ReadAsync(crm, CancellationToken.None), _town.Rules);
        using var days = new ErpDays(_host.Erp.BaseAddress, TimeProvider.System);
        var work = new WorkingDay(crm, new StaffRoom(desk, Colleagues), SampleTown.Silence, TimeProvider.System)
            .WorkAsync(_town.Cases(after, count), CancellationToken.None);
        await days.PassDuringAsync(work, CancellationToken.None);
        await WaitUntilQuietAsync();
        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Waits for so many answers of the ERP to be on their cases.</summary>
    /// <returns>Answers a second.</returns>
    public async Task<double> TakeAnswersAsync(int count)
    {
        var watch = Stopwatch.StartNew();
        while (_host.Functions.Statistics[nameof(ApplyErpEvent)].Succeeded < count)
        {
            await Task.Delay(Pause);
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>How many messages wait where they may.</summary>
    public async Task<int> CountWaitingAsync() =>
        (int)(await _host.Bus.GetCountsAsync(CancellationToken.None)).Where(entity => IsWaitingPlace(entity.Path)).Sum(entity => entity.Active);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task WaitUntilQuietAsync()
    {
        for (var quiet = 0; quiet < QuietRounds; await Task.Delay(Pause))
        {
            await _host.Crm.DrainAsync(CancellationToken.None);
            var underWay = (await _host.Bus.GetCountsAsync(CancellationToken.None))
                .Where(entity => !IsWaitingPlace(entity.Path))
                .Sum(entity => entity.Active + entity.Locked + entity.Scheduled);
            quiet = underWay + _host.Erp.PendingEvents + _host.Warehouse.PendingEvents == 0 ? quiet + 1 : 0;
        }
    }

    private bool IsWaitingPlace(string path) => path.EndsWith($"/{_waitingIn}", StringComparison.Ordinal);
}
