using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Ledger;

namespace Sav.Acceptance.Tests;

/// <summary>Written past the plug-ins, as an administrator can and as nobody should.</summary>
public sealed class When_the_ledger_is_tampered_with : IAsyncLifetime
{
    private TestHub _hub = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await TestHub.StartAsync();
        for (var number = 1; number <= 3; number++)
        {
            var id = await _hub.OpenAsync(SmallTown.UnderWarranty, $"N-{number}");
            await _hub.AddLabourAsync(id);
            await _hub.CloseAsync(id);
        }

        await _hub.SettleAsync();
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    [Fact]
    public async Task Should_name_the_entry_whose_amount_was_changed()
    {
        Assert.Null((await _hub.CheckAsync()).Break);
        await ChangeAsync((await EntriesAsync())[1], "sav_amount", 1m);

        var found = (await _hub.CheckAsync()).Break!;

        Assert.Equal((2, ChainFault.Content), (found.Sequence, found.Fault));
        Assert.Contains("Ledger entry 2 (billing/", found.Text.English);
    }

    [Fact]
    public async Task Should_notice_that_the_end_was_taken_off_even_when_the_head_was_set_back()
    {
        await _hub.Host.Functions.RunTimerAsync("ReconcileNightly", Stop);
        var entries = await EntriesAsync();
        await _hub.Crm.ExecuteAsync(Bypass(new DeleteRequest { Target = entries[2].ToEntityReference() }), Stop);
        var head = Assert.Single(await RowsAsync("sav_ledgerhead"));
        await ChangeAsync(head, "sav_sequence", 2);
        await ChangeAsync(head, "sav_hash", entries[1]["sav_hash"]);

        var check = await _hub.CheckAsync();

        Assert.Equal((2, ChainFault.Truncated), (check.Break!.Sequence, check.Break.Fault));
        Assert.Equal(1, check.Missing);
    }

    [Fact]
    public async Task Should_write_every_night_what_was_found_where_staff_sees_it()
    {
        await _hub.Host.Functions.RunTimerAsync("ReconcileNightly", Stop);
        var entry = (await EntriesAsync())[0];
        await ChangeAsync(entry, "sav_documentnumber", "INV-9");

        await _hub.Host.Functions.RunTimerAsync("ReconcileNightly", Stop);

        var rows = await RowsAsync("sav_reconciliation");
        Assert.Equal([true, false], rows.Select(row => row.GetAttributeValue<bool>("sav_holds")).OrderDescending());
        var whole = rows.Single(row => row.GetAttributeValue<bool>("sav_holds"));
        Assert.Equal((3, 3), (whole["sav_entries"], whole["sav_ledgersequence"]));
        var broken = rows.Single(row => !row.GetAttributeValue<bool>("sav_holds"));
        Assert.Equal((1, entry["sav_hash"]), (broken["sav_brokensequence"], broken["sav_brokenhash"]));
        Assert.Contains("L'écriture 1", broken.GetAttributeValue<string>("sav_findings"));
    }

    private Task<OrganizationResponse> ChangeAsync(Entity row, string column, object value) =>
        _hub.Crm.ExecuteAsync(Bypass(new UpdateRequest { Target = new Entity(row.LogicalName, row.Id) { [column] = value } }), Stop);

    private static OrganizationRequest Bypass(OrganizationRequest request)
    {
        request["BypassCustomPluginExecution"] = true;
        return request;
    }

    private async Task<IReadOnlyList<Entity>> EntriesAsync() =>
        [.. (await RowsAsync("sav_ledgerentry")).OrderBy(row => row.GetAttributeValue<int>("sav_sequence"))];

    private async Task<IReadOnlyList<Entity>> RowsAsync(string table) =>
        [.. (await _hub.Crm.RetrieveMultipleAsync(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }, Stop)).Entities];
}
