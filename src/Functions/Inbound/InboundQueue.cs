using System.Security.Cryptography;
using System.Text;
using Azure.Messaging.ServiceBus;
using Sav.Functions.Bus;
using Sav.Functions.Observability;

namespace Sav.Functions.Inbound;

/// <summary>The queue between the ERP and the CRM: an event is accepted as soon as it is safe here.</summary>
public sealed class InboundQueue(ServiceBusClient bus)
{
    private readonly ServiceBusSender _sender = bus.CreateSender(BusNames.Inbound);

    /// <summary>Sends the event unchanged; completes when the broker has it.</summary>
    /// <param name="received">The event as it was read.</param>
    /// <param name="body">The event as it came.</param>
    /// <param name="traceParent">The span that whoever applies it goes on from.</param>
    /// <param name="cancellationToken">Ends sending.</param>
    public Task SendAsync(ErpEvent received, byte[] body, string traceParent, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(body)
        {
            // A hash, because source#id may be longer than the 128 characters of a message id.
            MessageId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(received.ExternalId))),
            SessionId = received.Subject,
            Subject = received.Type,
            ContentType = "application/cloudevents+json",
            ApplicationProperties = { [CaseTrace.Property] = traceParent },
        };
        return _sender.SendMessageAsync(message, cancellationToken);
    }
}
