using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_case_under_warranty_is_closed
{
    [Fact]
    public async Task Should_book_the_cost_to_the_warranty_and_bill_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "W-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var row = await hub.CaseAsync(id);
        var document = Assert.Single(await hub.DocumentsAsync());
        Assert.Equal("covered", Choice.OutcomeName(row.ChoiceOf("sav_outcome")!.Value));
        Assert.Equal(0m, row.AmountOf("sav_billedamount"));
        Assert.Equal(62.01m, row.AmountOf("sav_coveredamount"));
        Assert.Equal(document.Number, row.GetAttributeValue<string>("sav_invoicenumber"));
        Assert.Equal(0m, document.Amount);
        Assert.Equal("1 cases, 0 missing, 0 double", (await hub.CheckAsync()).Summary);
    }

    [Fact]
    public async Task Should_have_promised_an_answer_within_the_standard_level()
    {
        await using var hub = await TestHub.StartAsync();
        var row = await hub.CaseAsync(await hub.OpenAsync(SmallTown.UnderWarranty, "W-1"));

        // 09:15 in Paris plus eight opening hours of a 9-17 day: 09:15 of the next day.
        Assert.Equal(new DateTime(2026, 3, 3, 8, 15, 0, DateTimeKind.Utc), row.GetAttributeValue<DateTime>("sav_respondby"));
    }
}
