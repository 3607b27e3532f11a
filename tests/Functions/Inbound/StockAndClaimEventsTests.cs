using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class StockAndClaimEventsTests
{
    private readonly InboundFixture _inbound = new();

    [Theory]
    [InlineData("2026-03-02T08:15:00Z", "2026-03-03T08:15:00Z")]
    [InlineData("2026-03-03T08:15:00Z", "2026-03-02T08:15:00Z")]
    public async Task Run_StockLowTwice_ProposesOnceWithTheLatestCount(string first, string second)
    {
        AddProduct("BK-1");

        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", first.Contains("03-02") ? 4 : 1, first, "e-1"));
        Open();
        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", second.Contains("03-02") ? 4 : 1, second, "e-2"));

        var proposal = Assert.Single(_inbound.Crm.Rows(ReplenishmentColumns.Table));
        Assert.Equal((1, 5, 9), (proposal["sav_available"], proposal["sav_minimum"], proposal["sav_proposedquantity"]));
    }

    [Fact]
    public async Task Run_StockLowOlderThanADecision_ProposesNothing()
    {
        AddProduct("BK-1");
        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", 1, "2026-03-03T08:15:00.5Z", "e-1"));

        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", 4, "2026-03-02T08:15:00Z", "e-2"));
        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", 4, "2026-03-03T08:15:00.7Z", "e-3"));

        Assert.Single(_inbound.Crm.Rows(ReplenishmentColumns.Table));
    }

    [Fact]
    public async Task Run_StockLowAgainAfterADecision_ProposesAnew()
    {
        AddProduct("BK-1");
        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", 4, "2026-03-02T08:15:00Z", "e-1"));

        await _inbound.ApplyAsync(EventBody.StockLow("BK-1", 2, "2026-04-02T08:15:00Z", "e-2"));

        Assert.Equal(2, _inbound.Crm.Rows(ReplenishmentColumns.Table).Count());
    }

    [Fact]
    public async Task Run_StockLowOfAnUnknownArticle_IsDeadLetteredAndNamesIt()
    {
        AddProduct("BK-1");

        await _inbound.ApplyAsync(EventBody.StockLow("BK-9", 1, "2026-03-02T08:15:00Z", "e-1"));

        var (_, reason, description) = Assert.Single(_inbound.Actions.DeadLettered);
        Assert.Equal("article_unknown", reason);
        Assert.Contains("no article 'BK-9'", description);
    }

    [Theory]
    [InlineData("accepted", "\"amount\":40.5,\"currency\":\"EUR\",\"decidedOn\":\"2026-03-02T08:15:00Z\"", ClaimStatus.Accepted, "sav_acceptedamount")]
    [InlineData("rejected", "\"reason\":\"Usure\",\"decidedOn\":\"2026-03-02T08:15:00Z\"", ClaimStatus.Rejected, "sav_rejectionreason")]
    [InlineData("paid", "\"amount\":40.5,\"currency\":\"EUR\",\"paidOn\":\"2026-03-02T08:15:00Z\"", ClaimStatus.Paid, "sav_paidamount")]
    public async Task Run_AnswerToAClaim_WritesItsOwnColumnsOnly(string what, string facts, ClaimStatus status, string column)
    {
        var claim = _inbound.Crm.Add(new Entity(ClaimColumns.Table));

        await _inbound.ApplyAsync(EventBody.Claim(what, claim, facts, "e-1"));

        var row = _inbound.Crm[claim];
        Assert.Equal((int)status, row.GetAttributeValue<OptionSetValue>("sav_status").Value);
        Assert.Equal("CLM-000001", row["sav_claimnumber"]);
        Assert.Equal(
            [column],
            new[] { "sav_acceptedamount", "sav_rejectionreason", "sav_paidamount" }.Where(row.Contains));
    }

    private void AddProduct(string article) => _inbound.Crm.Add(new Entity("product") { ["productnumber"] = article });

    // What the plug-in writes on a new proposal.
    private void Open() => Assert.Single(_inbound.Crm.Rows(ReplenishmentColumns.Table))[ReplenishmentColumns.OpenArticle] = "BK-1";
}
