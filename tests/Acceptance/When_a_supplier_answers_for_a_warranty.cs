using System.Net.Http.Json;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Staff;

namespace Sav.Acceptance.Tests;

public sealed class When_a_supplier_answers_for_a_warranty
{
    [Fact]
    public async Task Should_claim_back_what_it_covered_and_show_what_the_supplier_said()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var hub = await TestHub.StartAsync();
        using var erp = new HttpClient { BaseAddress = hub.Host.Erp.BaseAddress };
        using var put = await erp.PutAsJsonAsync("suppliers", new[] { new { Number = "F-1", Name = "Fabrica" } }, stop);
        var index = await OrganisationIndex.ReadAsync(hub.Crm, stop);
        await hub.ChangeAsync("product", index.Product("EX-1").Id, ("sav_suppliernumber", "F-1"));

        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "P-5");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var claim = Assert.Single(await hub.RowsOfAsync("sav_supplierclaim", id));
        Assert.Equal(62.01m, claim.GetAttributeValue<Money>("sav_amount").Value);
        Assert.Equal("CLM-000001", claim["sav_claimnumber"]);
        Assert.Contains(claim.GetAttributeValue<OptionSetValue>("sav_status").Value, new[] { 743120003, 743120005 });
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_say_in_words_that_the_erp_does_not_know_the_supplier()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var hub = await TestHub.StartAsync();
        var index = await OrganisationIndex.ReadAsync(hub.Crm, stop);
        await hub.ChangeAsync("product", index.Product("EX-1").Id, ("sav_suppliernumber", "F-9"));

        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "P-6");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var claim = Assert.Single(await hub.RowsOfAsync("sav_supplierclaim", id));
        Assert.Equal(743120001, claim.GetAttributeValue<OptionSetValue>("sav_status").Value);
        Assert.Contains("supplier_unknown", Assert.Single((await hub.CheckAsync()).Findings).Text.English);
    }
}
