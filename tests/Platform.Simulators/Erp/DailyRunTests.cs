using System.Text.Json;
using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class DailyRunTests
{
    [Theory]
    [InlineData("2026-04-01", 0)]
    [InlineData("2026-04-02", 1)]
    public async Task Post_DayAfterTheLastOfAnUnansweredQuote_ExpiresIt(string today, int expired)
    {
        await using var day = await Day.StartAsync(options => options with { UnansweredPercent = 100 });
        await day.Client.PostAsync("/quotes", "quote/1", Documents.Quote());

        var result = await day.RunAsync(today);
        await day.Erp.DrainAsync();

        Assert.Equal(expired, result.GetProperty("quotesExpired").GetInt32());
        Assert.Equal(expired, (await day.Erp.TotalsAsync()).QuotesExpired);
        Assert.Equal(
            expired == 0 ? ["sav.quote.issued.v1"] : ["sav.quote.issued.v1", "sav.quote.expired.v1"],
            day.Receiver.Events.Select(told => told.Type));
    }

    [Fact]
    public async Task Post_SameDayTwice_DoesNothingTheSecondTime()
    {
        await using var day = await Day.StartAsync(options => options with { UnansweredPercent = 100, PaidPercent = 100 });
        await day.Client.PostAsync("/quotes", "quote/1", Documents.Quote());
        await day.Client.PostAsync("/invoices", "billing/1", Documents.Invoice());

        var first = await day.RunAsync("2026-06-01");
        var second = await day.RunAsync("2026-06-01");

        Assert.Equal("""{"quotesExpired":1,"invoicesPaid":1,"invoicesCancelled":0}""", first.GetRawText());
        Assert.Equal("""{"quotesExpired":0,"invoicesPaid":0,"invoicesCancelled":0}""", second.GetRawText());
    }

    [Fact]
    public async Task Post_InvoiceOfACase_IsPaidInFull()
    {
        await using var day = await Day.StartAsync(options => options with { PaidPercent = 100 });
        await day.Client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        await day.Client.PostAsync("/invoices", "billing/2", Documents.CostStatement());

        await day.RunAsync("2026-06-01");
        await day.Erp.DrainAsync();

        var paid = Assert.Single(day.Receiver.Events, told => told.Type == "sav.invoice.paid.v1");
        Assert.Equal(Documents.Case, paid.Subject);
        Assert.Equal(38.10m, paid.Data.GetProperty("amount").GetDecimal());
        Assert.Equal(("billing/1", "INV-000001"), (paid.Text("idempotencyKey"), paid.Text("documentNumber")));
        Assert.InRange(paid.Text("paidOn"), "2026-03-07", "2026-04-16");
    }

    [Fact]
    public async Task Post_InvoiceThatIsCancelled_IsNotCreditedAnyMore()
    {
        await using var day = await Day.StartAsync(options => options with { PaidPercent = 0, CancelledPercent = 100 });
        await day.Client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        await day.RunAsync("2026-03-03");
        await day.Erp.DrainAsync();

        var (status, refusal) = await day.Client.PostAsync("/case-credit-notes", "casecredit/1", CaseCreditNoteTests.Credit(5));

        Assert.Equal((422, "invoice_cancelled"), (status, refusal.GetProperty("code").GetString()));
        var cancelled = Assert.Single(day.Receiver.Events, told => told.Type == "sav.invoice.cancelled.v1");
        Assert.Equal("2026-03-03T00:00:00Z", cancelled.Text("cancelledOn"));
    }

    [Fact]
    public async Task Clock_PassesMidnight_RunsTheDay()
    {
        var clock = new FakeClock(Time.GetUtcNow());
        await using var day = await Day.StartAsync(options => options with { UnansweredPercent = 100, Time = clock });
        await day.Client.PostAsync("/quotes", "quote/1", Documents.Quote());

        clock.Advance(TimeSpan.FromDays(31));
        await day.Receiver.WaitForAsync(Documents.Case);
        await day.Receiver.WaitForAsync(Documents.Case);

        Assert.Contains(day.Receiver.Events, told => told.Type == "sav.quote.expired.v1");
    }

    [Fact]
    public async Task Post_AnswerAfterTheExpiry_IsToldAsEveryOther()
    {
        await using var day = await Day.StartAsync(options => options with { UnansweredPercent = 100 });
        await day.Client.PostAsync("/quotes", "quote/1", Documents.Quote());
        await day.RunAsync("2026-04-02");

        var (status, _) = await day.Client.PostAsync("/quotes/QUO-000001/answer", null, JsonNode.Parse("""{"accepted":true}""")!);
        await day.Erp.DrainAsync();

        Assert.Equal(200, status);
        Assert.Equal(
            ["sav.quote.issued.v1", "sav.quote.expired.v1", "sav.quote.accepted.v1"], day.Receiver.Events.Select(told => told.Type));
    }

    private sealed class Day(TemporaryFolder folder, EventReceiver receiver, ErpSimulator erp, SimulatorClient client) : IAsyncDisposable
    {
        public EventReceiver Receiver => receiver;

        public ErpSimulator Erp => erp;

        public SimulatorClient Client => client;

        public static async Task<Day> StartAsync(Func<ErpOptions, ErpOptions> configure)
        {
            var folder = new TemporaryFolder();
            var receiver = await EventReceiver.StartAsync();
            var erp = await ErpSimulator.StartAsync(configure(ErpWith(folder, receiver.Address)));
            var client = new SimulatorClient(erp.BaseAddress);
            await client.PutAsync("/customers", Documents.Customers);
            return new Day(folder, receiver, erp, client);
        }

        public async Task<JsonElement> RunAsync(string today)
        {
            var (status, result) = await client.PostAsync("/daily-run", null, new JsonObject { ["today"] = today });
            Assert.Equal(200, status);
            return result;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await erp.DisposeAsync();
            await receiver.DisposeAsync();
            folder.Dispose();
        }
    }
}
