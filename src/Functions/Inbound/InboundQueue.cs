using System.Security.Cryptography;
using System.Text;
using Azure.Messaging.ServiceBus;
using Sav.Functions.Bus;

namespace Sav.Functions.Inbound;

/// <summary>The queue between the ERP and the CRM: an event is accepted as soon as it is safe here.</summary>
public sealed class InboundQueue(ServiceBusClient bus)
{
    private readonly ServiceBusSender _sender = bus.CreateSender(BusNames.Inbound);

    /// <summary>Sends the event unchanged; completes when the broker has it.</summary>
    public Task SendAsync(ErpEvent received, byte[] body, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(body)
        {
            // A hash, because source#id may be longer than the 128 characters of a message id.
            MessageId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(received.ExternalId))),
            SessionId = received.Subject,
            Subject = received.Type,
            ContentType = "application/cloudevents+json",
        };
        return _sender.SendMessageAsync(message, cancellationToken);
    }
}
