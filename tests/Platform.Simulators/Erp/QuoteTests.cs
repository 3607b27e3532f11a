using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class QuoteTests
{
    [Fact]
    public async Task Post_ArticleWithPrice_AddsAShareOfItToTheFee()
    {
        using var folder = new TemporaryFolder();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder));
        using var client = await ClientAsync(erp);

        var (status, body) = await client.PostAsync("/quotes", "quote/1", Documents.Quote());

        Assert.Equal(201, status);
        Assert.Equal(
            """
            {"number":"QUO-000001","idempotencyKey":"quote/1","caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","status":"issued",
            "amount":435.00,"currency":"EUR","validUntil":"2026-04-01"}
            """.ReplaceLineEndings(""),
            body.GetRawText());
    }

    [Fact]
    public async Task Post_ArticleWithoutPrice_CostsTheFlatFee()
    {
        using var folder = new TemporaryFolder();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder));
        using var client = await ClientAsync(erp);
        var quote = Documents.Quote();
        quote["article"] = "UNPRICED";

        var (_, body) = await client.PostAsync("/quotes", "quote/1", quote);

        Assert.Equal(89.00m, body.GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task Answers_SameSeedOtherOrderAndIds_AreTheSame()
    {
        string[] problems = [.. Enumerable.Range(1, 60).Select(i => $"Problem {i}")];

        var forwards = await AnswersAsync(problems, 7);
        var backwards = await AnswersAsync([.. problems.Reverse()], 7);
        var otherSeed = await AnswersAsync(problems, 8);

        Assert.Equal(forwards, backwards);
        Assert.NotEqual(forwards, otherSeed);
        Assert.InRange(forwards.Count, 24, 48);
    }

    [Fact]
    public async Task Events_OfOneQuote_TellTheIssueBeforeTheAnswer()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await EventReceiver.StartAsync();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder, receiver.Address));
        using var client = await ClientAsync(erp);

        await client.PostAsync("/quotes", "quote/1", Documents.Quote());
        await erp.DrainAsync();

        var events = receiver.Events.ToArray();
        Assert.Equal(2, events.Length);
        Assert.Equal("sav.quote.issued.v1", events[0].Type);
        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","idempotencyKey":"quote/1","quoteNumber":"QUO-000001",
            "amount":435.00,"currency":"EUR","validUntil":"2026-04-01"}
            """.ReplaceLineEndings(""),
            events[0].Data.GetRawText());
        Assert.Contains(events[1].Type, new[] { "sav.quote.accepted.v1", "sav.quote.declined.v1" });
        Assert.Equal("QUO-000001", events[1].Data.GetProperty("quoteNumber").GetString());
    }

    private static async Task<SimulatorClient> ClientAsync(ErpSimulator erp)
    {
        var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);
        await client.PutAsync("/prices", """[{"article":"BK-1","name":"Bike","price":988.57,"currency":"EUR"}]""");
        return client;
    }

    /// <returns>The problems whose quote was accepted.</returns>
    private static async Task<SortedSet<string>> AnswersAsync(string[] problems, int seed)
    {
        using var folder = new TemporaryFolder();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder) with { Seed = seed });
        using var client = await ClientAsync(erp);
        var accepted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            var quote = Documents.Quote(problem);
            quote["caseId"] = Guid.NewGuid();
            await client.PostAsync("/quotes", $"quote/{problem}", quote);
            var (_, found) = await client.GetAsync($"/quotes?key={Uri.EscapeDataString($"quote/{problem}")}");
            if (found.GetProperty("items")[0].GetProperty("status").GetString() == "accepted")
            {
                accepted.Add(problem);
            }
        }

        return accepted;
    }
}
