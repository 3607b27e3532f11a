namespace Sav.Acceptance.Tests;

public sealed class When_the_warehouse_has_too_little
{
    [Fact]
    public async Task Should_show_on_the_request_what_shipped_and_what_is_to_come()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "P-1");
        await hub.RequestPumpsAsync(id, quantity: 3);
        await hub.SettleAsync();

        var request = Assert.Single(await hub.RowsOfAsync("sav_partrequest", id));
        Assert.Equal(2, request.GetAttributeValue<int>("sav_shippedquantity"));
        Assert.Equal(1, request.GetAttributeValue<int>("sav_backorderedquantity"));
        Assert.True(request.Contains("sav_expectedon"));
        Assert.Equal(Assert.Single(await hub.DocumentsAsync()).Number, request.GetAttributeValue<string>("sav_ordernumber"));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }
}
