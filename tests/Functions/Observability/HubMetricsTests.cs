using Sav.Functions.Gateways;
using Sav.Functions.Tests.Gateways;
using Sav.Functions.Tests.Outbox;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Functions.Tests.Observability;

public sealed class HubMetricsTests
{
    [Fact]
    public async Task Gateway_FailingPartner_CountsAttemptsAndRepetitionsApart()
    {
        using var measured = new Measured();
        using var erp = WireMockServer.Start();
        erp.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithStatusCode(500));
        using var gateway = new DocumentGateway(GatewaySettings.For(erp.Url!), GatewaySettings.Time(), "Failing");

        await Assert.ThrowsAsync<GatewayException>(() => gateway.PostAsync("invoices", "k", new { }, false, CancellationToken.None));

        Assert.Single(measured.Of("sav.gateway.duration partner=Failing method=POST result=500"));
        Assert.Equal(3, measured.Of("sav.gateway.duration partner=Failing method=GET result=500").Count);
        Assert.Equal(3, measured.Of("sav.gateway.retries partner=Failing reason=failure").Sum());
    }

    [Fact]
    public async Task Gateway_NobodyListens_IsNoAnswer()
    {
        using var measured = new Measured();
        using var gateway = new DocumentGateway(GatewaySettings.For("http://127.0.0.1:1/"), GatewaySettings.Time(), "Silent");

        await Assert.ThrowsAsync<GatewayException>(() => gateway.PostAsync("invoices", "k", new { }, false, CancellationToken.None));

        Assert.Equal(4, measured.Of("sav.gateway.duration partner=Silent method=POST result=no_answer").Count);
    }

    [Fact]
    public async Task Sweep_OverdueRow_TellsItsAgeAndItsLag()
    {
        using var measured = new Measured();
        var outbox = new OutboxFixture();
        outbox.AddPending(Guid.NewGuid(), 1, TimeSpan.FromSeconds(7777));

        await outbox.SweepAsync();

        Assert.Contains(7777, measured.Of("sav.outbox.oldest.age"));
        Assert.Contains(7777, measured.Of("sav.outbox.relay.lag"));
    }
}
