using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Sav.Platform.Dataverse;

namespace Sav.Hub.OneMachine;

/// <summary>Carries what the CRM's service endpoint posts to the queue that the endpoint names, as Azure does in the cloud.</summary>
internal sealed class SignalSink(ServiceBusClient client) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ServiceBusSender> _senders = new();

    public Task SendAsync(ServiceEndpointMessage message, CancellationToken cancellation)
    {
        var sender = _senders.GetOrAdd(message.Path, client.CreateSender);
        var post = new ServiceBusMessage(message.Body) { MessageId = message.MessageId.ToString("D"), ContentType = "application/json" };
        if (message.IsStripped)
        {
            post.ApplicationProperties["MessageMaxSizeExceeded"] = true;
        }

        return sender.SendMessageAsync(post, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sender in _senders.Values)
        {
            await sender.DisposeAsync();
        }
    }
}
