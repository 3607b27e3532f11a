using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Inbound;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

/// <summary>A CRM with the case that the events of <see cref="EventBody"/> are about, and the function that applies them.</summary>
internal sealed class InboundFixture
{
    public InboundFixture() => Crm.Add(new Entity(CaseColumns.Table, EventBody.Case));

    public FakeCrm Crm { get; } = new();

    public RecordingActions Actions { get; } = new();

    public Task RunAsync(JsonNode body)
    {
        var function = new ApplyErpEvent(
            new ErpEventChanges(Crm, Maps.Mapper), new Inbox(Crm, new FixedTime()), NullLogger<ApplyErpEvent>.Instance);
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(body: BinaryData.FromString(body.ToJsonString()), messageId: "m");
        return function.RunAsync(message, Actions, CancellationToken.None);
    }
}
