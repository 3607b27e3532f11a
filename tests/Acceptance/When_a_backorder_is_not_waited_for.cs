using Microsoft.Xrm.Sdk;

namespace Sav.Acceptance.Tests;

public sealed class When_a_backorder_is_not_waited_for
{
    private static readonly OptionSetValue Requested = new(743120000);

    [Fact]
    public async Task Should_cancel_what_has_not_shipped_and_take_the_old_parts_back()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "P-2");
        var request = await hub.RequestPumpsAsync(id, quantity: 3);
        await hub.SettleAsync();

        await hub.ChangeAsync("sav_partrequest", request, ("sav_cancellationstatus", Requested));
        await hub.ChangeAsync(
            "sav_partrequest", request, ("sav_returnkind", Requested), ("sav_returnquantity", 2), ("sav_returnstatus", Requested));
        await hub.SettleAsync();

        var row = Assert.Single(await hub.RowsOfAsync("sav_partrequest", id));
        Assert.Equal((2, 1, 0), (row["sav_shippedquantity"], row["sav_cancelledquantity"], row["sav_backorderedquantity"]));
        Assert.Equal("CAN-000001", row["sav_cancellationnumber"]);
        Assert.Equal(("RET-000001", 2, 743120003), (row["sav_returnnumber"], row["sav_returnedquantity"], Choice(row, "sav_returnstatus")));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_cancel_although_the_order_is_still_on_its_way()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "P-3");
        var request = await hub.RequestPumpsAsync(id, quantity: 5);
        await hub.CancelCaseAsync(id);
        await hub.SettleAsync();

        var row = Assert.Single(await hub.RowsOfAsync("sav_partrequest", id));
        Assert.Equal(request, row.Id);
        Assert.Equal((2, 3, 743120002), (row["sav_shippedquantity"], row["sav_cancelledquantity"], Choice(row, "sav_cancellationstatus")));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}
