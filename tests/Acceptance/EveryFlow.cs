using System.Net.Http.Json;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Staff;

namespace Sav.Acceptance.Tests;

/// <summary>A little of everything that the hub asks of other systems for a case, in two days of work.</summary>
internal sealed class EveryFlow(TestHub hub)
{
    private static readonly OptionSetValue Requested = new(743120000);

    private Guid _warranty;
    private Guid _contract;
    private Guid _quoted;
    private Guid _parts;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public IReadOnlyList<Guid> Cases => [_warranty, _contract, _quoted];

    /// <summary>A quote, a part order of which some is back-ordered, and a bill.</summary>
    public async Task FirstDayAsync()
    {
        await NameSupplierAsync();
        _warranty = await hub.OpenAsync(SmallTown.UnderWarranty, "R-1");
        _contract = await hub.OpenAsync(SmallTown.HalfCovered, "R-2");
        _quoted = await hub.OpenAsync(SmallTown.OutOfCoverage, "R-3");
        await hub.AddLabourAsync(_warranty);
        _parts = await hub.RequestPumpsAsync(_warranty, 3);
        await hub.AddLabourAsync(_contract);
        await hub.CloseAsync(_contract);
    }

    /// <summary>A cancellation, a return, a bill with a claim on the supplier, and a credit.</summary>
    public async Task SecondDayAsync()
    {
        await hub.ChangeAsync("sav_partrequest", _parts, ("sav_cancellationstatus", Requested));
        await hub.ChangeAsync(
            "sav_partrequest", _parts, ("sav_returnkind", Requested), ("sav_returnquantity", 1), ("sav_returnstatus", Requested));
        await hub.CloseAsync(_warranty);
        await hub.CreditAsync(_contract, 5m);
    }

    private async Task NameSupplierAsync()
    {
        using var erp = new HttpClient { BaseAddress = hub.Host.Erp.BaseAddress };
        using var put = await erp.PutAsJsonAsync("suppliers", new[] { new { Number = "F-1", Name = "Fabrica" } }, Stop);
        put.EnsureSuccessStatusCode();
        var index = await OrganisationIndex.ReadAsync(hub.Crm, Stop);
        await hub.ChangeAsync("product", index.Product("EX-1").Id, ("sav_suppliernumber", "F-1"));
    }
}
