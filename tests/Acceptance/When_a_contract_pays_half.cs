using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_contract_pays_half
{
    [Fact]
    public async Task Should_split_to_the_cent_and_bill_the_rest()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.HalfCovered, "H-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var row = await hub.CaseAsync(id);
        var line = Assert.Single(await hub.RowsOfAsync("sav_workline", id));
        Assert.Equal("partly covered", Choice.OutcomeName(row.ChoiceOf("sav_outcome")!.Value));
        Assert.Equal(62.01m, row.AmountOf("sav_billedamount") + row.AmountOf("sav_coveredamount"));
        Assert.InRange(row.AmountOf("sav_billedamount"), 31.00m, 31.01m);
        Assert.Equal(row.AmountOf("sav_billedamount"), line.AmountOf("sav_billableamount"));
        Assert.Equal(row.AmountOf("sav_billedamount"), Assert.Single(await hub.DocumentsAsync()).Amount);
    }

    [Fact]
    public async Task Should_promise_what_its_service_level_promises()
    {
        await using var hub = await TestHub.StartAsync();
        var row = await hub.CaseAsync(await hub.OpenAsync(SmallTown.HalfCovered, "H-1"));

        Assert.Equal(new DateTime(2026, 3, 2, 9, 15, 0, DateTimeKind.Utc), row.GetAttributeValue<DateTime>("sav_respondby"));
    }
}
