using Microsoft.Xrm.Sdk;

namespace Sav.Functions.Tests.Inbound;

public sealed class CreditEventsTests
{
    private readonly InboundFixture _inbound = new();

    [Theory]
    [InlineData("stop 10|release 12", false)]
    [InlineData("release 12|stop 10", false)]
    [InlineData("release 10|stop 12|release 11", true)]
    [InlineData("stop 12|release 12", true)]
    [InlineData("release 12|stop 12|release 12", true)]
    public async Task Apply_InAnyOrder_TheLatestWordCounts(string said, bool onHold)
    {
        var customer = _inbound.Customer("C-1");

        foreach (var word in said.Split('|'))
        {
            await SayAsync("C-1", word.StartsWith("stop", StringComparison.Ordinal), word[^2..]);
        }

        var row = _inbound.Crm[customer.Id];
        Assert.Equal((onHold, 12), ((bool)row["creditonhold"], ((DateTime)row["sav_creditchangedon"]).Hour));
        Assert.Equal(said.Split('|').Length, _inbound.Inbox.Count);
    }

    [Fact]
    public async Task Apply_CustomerUnknown_IsExplainedAndLeavesNoInboxRow()
    {
        await SayAsync("C-404", true, "10");

        var (_, reason, description) = Assert.Single(_inbound.Actions.DeadLettered);
        Assert.Equal("customer_unknown", reason);
        Assert.Contains("Le CRM ne connaît pas le client « C-404 »", description);
        Assert.Contains("The CRM knows no customer 'C-404'", description);
        Assert.Empty(_inbound.Inbox);
    }

    [Fact]
    public async Task Apply_CustomerIsAPerson_IsFoundToo()
    {
        var person = _inbound.Crm.Add(new Entity("contact") { ["sav_customernumber"] = "P-1" });

        await SayAsync("P-1", true, "10");

        Assert.Equal(true, _inbound.Crm[person]["creditonhold"]);
    }

    private Task SayAsync(string number, bool onHold, string hour) => _inbound.ApplyAsync(
        "sav.credit.changed.v1",
        number,
        $$"""{"customerNumber":"{{number}}","onHold":{{(onHold ? "true" : "false")}},"since":"2026-03-02T{{hour}}:00:00.400Z"}""");
}
