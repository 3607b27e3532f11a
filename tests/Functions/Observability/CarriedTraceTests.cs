using System.Diagnostics;
using System.Text;
using Sav.Functions.Gateways;
using Sav.Functions.Inbound;
using Sav.Functions.Observability;
using Sav.Functions.Tests.Fakes;
using Sav.Functions.Tests.Gateways;
using Sav.Functions.Tests.Inbound;
using Sav.Functions.Tests.Outbox;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Functions.Tests.Observability;

/// <summary>The trace is carried whether anybody collects it or not: nobody listens in these tests.</summary>
public sealed class CarriedTraceTests
{
    private static readonly Guid _case = EventBody.Case;

    [Fact]
    public async Task Relay_Row_IsPublishedWithASpanOfTheCasesTrace()
    {
        var outbox = new OutboxFixture();
        await outbox.SignalAsync(outbox.AddPending(_case, 1));

        Assert.Equal(_case.ToString("N"), TraceOf(Assert.Single(Assert.Single(outbox.Bus.Sent).Messages).ApplicationProperties[CaseTrace.Property]));
    }

    [Fact]
    public async Task Sweep_RowsOfTwoOwners_AreEachOfTheirOwnTrace()
    {
        var outbox = new OutboxFixture();
        var contract = Guid.NewGuid();
        outbox.AddPending(_case, 1, TimeSpan.FromMinutes(2));
        outbox.AddPendingOfContract(contract, 1, TimeSpan.FromMinutes(2));
        await outbox.SweepAsync();

        var messages = outbox.Bus.Sent.SelectMany(sent => sent.Messages).ToList();
        Assert.Equal(2, messages.Count);
        Assert.All(messages, message => Assert.Equal(
            Guid.Parse(message.SessionId).ToString("N"), TraceOf(message.ApplicationProperties[CaseTrace.Property])));
    }

    [Fact]
    public async Task Gateway_EachAttempt_TellsThePartnerASpanOfItsOwn()
    {
        using var erp = WireMockServer.Start();
        erp.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithStatusCode(500));
        using var gateway = new DocumentGateway(GatewaySettings.For(erp.Url!), GatewaySettings.Time(), "Erp");
        using var effect = HubSpan.Start("BillCase", ActivityKind.Consumer, CaseTrace.Of(_case, _case));

        await Assert.ThrowsAsync<GatewayException>(() => gateway.PostAsync("invoices", "k", new { }, false, CancellationToken.None));

        var told = erp.LogEntries.Select(entry => entry.RequestMessage.Headers[CaseTrace.Header].Single()).ToList();
        Assert.True(told.Count > 1);
        Assert.All(told, header => Assert.Equal(_case.ToString("N"), TraceOf(header)));
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public async Task Accept_Event_IsQueuedWithASpanOfTheCasesTrace()
    {
        var bus = new FakeBus();
        await new EventPost(bus).SendAsync(EventPost.Genuine(EventBody.InvoicePosted().ToJsonString()));

        Assert.Equal(_case.ToString("N"), TraceOf(Assert.Single(Assert.Single(bus.Sent).Messages).ApplicationProperties[CaseTrace.Property]));
    }

    [Theory]
    [InlineData("""{"a":{"traceparent":"no"},"traceparent":"00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-00f067aa0ba902b7-01"}""", true)]
    [InlineData("""{"traceparent":"short"}""", false)]
    [InlineData("""{"traceparent":{"x":1},"b":2}""", false)]
    [InlineData("""{"a":[{"traceparent":"00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-00f067aa0ba902b7-01"}]}""", false)]
    [InlineData("{}", false)]
    public void Read_TraceParentAttribute_IsThatOfTheEventItself(string body, bool found) =>
        Assert.Equal(found, TraceParentAttribute.Read(Encoding.UTF8.GetBytes(body)) is not null);

    private static string TraceOf(object traceParent) => ((string)traceParent).Split('-')[1];
}
