using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Inbound;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

/// <summary>A CRM that events are applied to, one after the other.</summary>
internal sealed class InboundFixture
{
    private int _events;

    public FakeCrm Crm { get; } = new();

    public RecordingActions Actions { get; } = new();

    public IReadOnlyList<Entity> Inbox => [.. Crm.Rows(MessageColumns.Table)];

    /// <summary>Applies an event that nobody has sent before.</summary>
    public Task ApplyAsync(string type, string subject, string data)
    {
        var body = EventBody.Of(type, data, $"n-{++_events}");
        body["subject"] = subject;
        return ApplyAsync(body);
    }

    public Task ApplyAsync(JsonNode body)
    {
        var function = new ApplyErpEvent(
            new ErpEventChanges(Crm, Maps.Mapper),
            new Inbox(Crm, new FixedTime()),
            new InboundReplay(Crm, new FixedTime()),
            NullLogger<ApplyErpEvent>.Instance);
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(body: BinaryData.FromString(body.ToJsonString()), messageId: "m");
        return function.RunAsync(message, Actions, CancellationToken.None);
    }

    public EntityReference Customer(string number)
    {
        var row = new Entity("account") { ["sav_customernumber"] = number, ["sav_timezone"] = "Europe/Berlin" };
        return new EntityReference("account", Crm.Add(row));
    }
}
