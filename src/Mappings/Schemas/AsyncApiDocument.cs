using System.Text.Json.Nodes;

namespace Sav.Mappings.Schemas;

/// <summary>The AsyncAPI 3.0 document of the hub: channels, and which message travels where.</summary>
public static class AsyncApiDocument
{
    /// <param name="schemaFolder">Folder of the schemas, relative to the document.</param>
    public static JsonObject Create(string schemaFolder) => new()
    {
        ["asyncapi"] = "3.0.0",
        ["info"] = new JsonObject
        {
            ["title"] = "SAV hub",
            ["version"] = "1.0.0",
            ["description"] = "Messages between the CRM and the ERP, the warehouse and the quoting system. docs/messages.md tells what they mean together.",
        },
        ["defaultContentType"] = "application/json",
        ["channels"] = new JsonObject
        {
            ["events"] = Channel(
                MessageChannel.Events,
                "sav-events",
                "Topic. MessageId is the id of the outbox row, SessionId the case or contract, Subject the type, application property sequence the place in its order."),
            ["inbound"] = Channel(
                MessageChannel.Inbound,
                "crm-inbound",
                "Queue. Filled by POST /api/erp/events with CloudEvents 1.0 in structured mode; the payload below is their data. SessionId is the subject."),
        },
        ["operations"] = new JsonObject
        {
            ["publish"] = Operation("send", "events"),
            ["apply"] = Operation("receive", "inbound"),
        },
        ["components"] = new JsonObject { ["messages"] = Messages(schemaFolder) },
    };

    private static JsonObject Channel(MessageChannel channel, string address, string description) => new()
    {
        ["address"] = address,
        ["description"] = description,
        ["messages"] = new JsonObject(PublishedMessages.All.Where(message => message.Channel == channel).Select(message =>
            KeyValuePair.Create<string, JsonNode?>(message.Type, Reference($"#/components/messages/{message.Type}")))),
    };

    private static JsonObject Operation(string action, string channel) => new()
    {
        ["action"] = action,
        ["channel"] = Reference($"#/channels/{channel}"),
    };

    private static JsonObject Messages(string schemaFolder) => new(PublishedMessages.All.Select(message =>
        KeyValuePair.Create<string, JsonNode?>(message.Type, new JsonObject
        {
            ["name"] = message.Type,
            ["summary"] = PayloadSchema.Of(message)["description"]!.GetValue<string>(),
            ["contentType"] = message.Channel == MessageChannel.Events ? "application/json" : "application/cloudevents+json",
            ["payload"] = Reference($"{schemaFolder}/{SchemaFiles.NameOf(message)}"),
        })));

    private static JsonObject Reference(string target) => new() { ["$ref"] = target };
}
