using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Billing;
using Sav.Functions.Claims;
using Sav.Functions.Contracts;
using Sav.Functions.Effects;
using Sav.Functions.Gateways;
using Sav.Functions.Parts;
using Sav.Functions.Quotes;
using Sav.Functions.Tests.Fakes;
using Sav.Functions.Tests.Gateways;
using Sav.Mappings.Crm;
using Sav.Messages;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Sav.Functions.Tests.Effects;

/// <summary>A published outbox row, the system that it is for, and the functions in between.</summary>
internal sealed class EffectFixture : IDisposable
{
    private readonly DocumentGateway _gateway;
    private readonly EffectRunner _runner;

    public EffectFixture()
    {
        _gateway = new DocumentGateway(GatewaySettings.For(Partner.Url!), GatewaySettings.Time());
        _runner = new EffectRunner(new EffectLedger(Crm, new FixedTime()), new EffectFailures(Crm));
        Row = Crm.Add(new Entity(MessageColumns.Table)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Published),
            [MessageColumns.ExternalId] = "effect/1",
            [MessageColumns.FailureReason] = "an earlier failure",
        });
    }

    public WireMockServer Partner { get; } = WireMockServer.Start();

    public FakeCrm Crm { get; } = new();

    public RecordingActions Actions { get; } = new();

    public Guid Row { get; }

    public MessageStatus Status => (MessageStatus)Crm[Row].GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value;

    public string? FailureReason => Crm[Row].GetAttributeValue<string>(MessageColumns.FailureReason);

    public BillCase BillCase() => new(new ErpGateway(_gateway), Maps.Mapper, _runner);

    public BillInstalment BillInstalment() => new(new ErpGateway(_gateway), Maps.Mapper, _runner);

    public IssueCredit IssueCredit() => new(new ErpGateway(_gateway), Maps.Mapper, _runner);

    public IssueCaseCredit IssueCaseCredit() => new(new ErpGateway(_gateway), Maps.Mapper, _runner);

    public OrderParts OrderParts() => new(new WarehouseGateway(_gateway), Maps.Mapper, _runner);

    public CancelParts CancelParts() => new(new WarehouseGateway(_gateway), Maps.Mapper, _runner);

    public ReturnParts ReturnParts() => new(new WarehouseGateway(_gateway), Maps.Mapper, _runner);

    public OrderReplenishment OrderReplenishment() => new(new WarehouseGateway(_gateway), Maps.Mapper, _runner);

    public SubmitClaim SubmitClaim() => new(new ErpGateway(_gateway), Maps.Mapper, _runner);

    public RequestQuote RequestQuote() => new(new QuotingGateway(_gateway), Maps.Mapper, _runner);

    public ServiceBusReceivedMessage Message<T>(T payload, int delivery = 1)
        where T : class => Message(PayloadJson.Write(payload), delivery);

    public ServiceBusReceivedMessage Message(string body, int delivery = 1) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        body: BinaryData.FromString(body), messageId: Row.ToString(), deliveryCount: delivery);

    /// <summary>The same message, sent again after it was put aside.</summary>
    public ServiceBusReceivedMessage Replay<T>(T payload)
        where T : class => ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString(PayloadJson.Write(payload)),
            messageId: $"{Row:D}/1",
            properties: new Dictionary<string, object> { ["replayOf"] = Row.ToString("D") },
            deliveryCount: 1);

    public void Answer(string path, int status, string body) => Partner.Given(Request.Create().WithPath(path).UsingPost())
        .RespondWith(Response.Create().WithStatusCode(status).WithBody(body));

    public void Dispose()
    {
        _gateway.Dispose();
        Partner.Dispose();
    }
}
