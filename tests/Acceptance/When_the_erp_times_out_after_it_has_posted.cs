using Sav.Platform.Simulators.Faults;

namespace Sav.Acceptance.Tests;

public sealed class When_the_erp_times_out_after_it_has_posted
{
    [Fact]
    public async Task Should_ask_by_the_key_and_find_the_one_document()
    {
        await using var hub = await TestHub.StartAsync(options => options with
        {
            ErpFaults = FaultPlan.TimeOutAfterCommit(),
            Settings = new Dictionary<string, string?> { ["Erp:AttemptTimeout"] = "00:00:00.3000000" },
        });
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "T-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        Assert.Single(await hub.DocumentsAsync());
        Assert.Empty((await hub.CheckAsync()).Findings);
    }
}
