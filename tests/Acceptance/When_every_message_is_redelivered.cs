using Sav.Functions.Bus;
using Sav.Functions.Reconciliation;

namespace Sav.Acceptance.Tests;

/// <summary>
/// Every message 144 times, in disorder within and across cases: once for each ten-minute window of a day; to an ERP that makes a second document
/// of a repeated key, which is the harder one.
/// </summary>
public sealed class When_every_message_is_redelivered
{
    private const int Times = 144;
    private const int Seed = 2;

    private static readonly string[] Tables =
    [
        "sav_workline", "sav_partrequest", "sav_entitlementdecision", "sav_caseinvoice", "sav_casecredit", "sav_supplierclaim", "sav_integrationmessage",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_make_one_document_for_each_effect_and_leave_the_cases_as_they_would_be()
    {
        var bus = new RepeatingBus();
        await using var ordinary = await TestHub.StartAsync();
        await using var repeated = await TestHub.StartAsync(options => options with { SendingBus = _ => bus, ErpIgnoresKeys = true });
        var (once, often) = (new EveryFlow(ordinary), new EveryFlow(repeated));
        var redelivery = new Redelivery(repeated.Host.Services, Seed);

        await once.FirstDayAsync();
        await ordinary.SettleAsync();
        await once.SecondDayAsync();
        await ordinary.SettleAsync();
        await often.FirstDayAsync();
        await RedeliverAllAsync(repeated, bus, redelivery);
        await often.SecondDayAsync();
        await RedeliverAllAsync(repeated, bus, redelivery);

        Assert.Empty(redelivery.PutAside);
        Assert.Equal(await KeysAsync(ordinary), await KeysAsync(repeated));
        Assert.Equal(await RowsAsync(ordinary, once.Cases), await RowsAsync(repeated, often.Cases));
        Assert.Equal(8, bus.Sent.Count(sent => sent.Entity == BusNames.Events));
        Assert.Empty((await repeated.CheckAsync()).Findings);
    }

    /// <summary>First what leaves the CRM; then, with as many copies of it among them, what the partners answered.</summary>
    private static async Task RedeliverAllAsync(TestHub hub, RepeatingBus bus, Redelivery redelivery)
    {
        await hub.SettleAsync();
        await redelivery.DeliverAsync(bus.Sent.Select(sent => (sent, Times / 2)), Stop);
        await hub.SettleAsync();
        await redelivery.DeliverAsync(bus.Sent.Select(sent => (sent, sent.Entity == BusNames.Inbound ? Times : Times / 2)), Stop);
        await hub.SettleAsync();
    }

    // A key is its kind, an id that differs between two stores, and perhaps a revision.
    private static async Task<IEnumerable<string>> KeysAsync(TestHub hub) =>
        (await hub.DocumentsAsync()).Select(document => $"{Kind(document)} {document.Amount}").Order(StringComparer.Ordinal);

    private static string Kind(PartnerDocument document) => document.Key[..document.Key.IndexOf('/')];

    private static async Task<IReadOnlyList<string>> RowsAsync(TestHub hub, IReadOnlyList<Guid> cases)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var rows = new List<string>();
        foreach (var id in cases)
        {
            rows.Add(RowText.Of(await hub.CaseAsync(id), now));
            foreach (var table in Tables)
            {
                var texts = (await hub.RowsOfAsync(table, id)).Select(row => RowText.Of(row, now));
                rows.AddRange(texts.Order(StringComparer.Ordinal));
            }
        }

        return rows;
    }
}
