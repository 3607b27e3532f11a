using Azure.Messaging.ServiceBus;

namespace Sav.Benchmarks.Bus;

/// <summary>One message as the hub sends them: about 500 bytes of JSON and two properties.</summary>
internal static class Payload
{
    public static readonly byte[] Body = new byte[500];

    public const string Properties = """{"traceparent":"string:00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","attempt":"int:1"}""";

    public static ServiceBusMessage NewMessage(string? sessionId = null) => new(BinaryData.FromBytes(Body))
    {
        MessageId = Guid.NewGuid().ToString("N"),
        SessionId = sessionId,
        Subject = "sav.billing.requested.v1",
        ContentType = "application/json",
        ApplicationProperties =
        {
            ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            ["attempt"] = 1,
        },
    };
}
