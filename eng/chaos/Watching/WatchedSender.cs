using Azure.Messaging.ServiceBus;
using Sav.Chaos.Boundaries;
using Sav.Functions.Bus;

namespace Sav.Chaos.Watching;

/// <summary>Announces what is sent: <c>publish</c> to the topic, <c>enqueue</c> to a queue.</summary>
internal sealed class WatchedSender(ServiceBusSender inner, BoundaryWatch watch) : ServiceBusSender
{
    public override string FullyQualifiedNamespace => inner.FullyQualifiedNamespace;

    public override string EntityPath => inner.EntityPath;

    public override bool IsClosed => inner.IsClosed;

    public override string Identifier => inner.Identifier;

    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        AroundAsync([message], () => inner.SendMessageAsync(message, cancellationToken));

    public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        var batch = messages.ToList();
        return AroundAsync(batch, () => inner.SendMessagesAsync(batch, cancellationToken));
    }

    public override Task CloseAsync(CancellationToken cancellationToken = default) => inner.CloseAsync(cancellationToken);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    private Task AroundAsync(IReadOnlyCollection<ServiceBusMessage> messages, Func<Task> sendAsync)
    {
        foreach (var message in messages)
        {
            watch.Names.Learn(message.MessageId, message.Subject, message.Body);
        }

        var step = inner.EntityPath == BusNames.Events ? "publish" : "enqueue";
        return watch.AroundAsync([.. messages.Select(message => message.Subject ?? inner.EntityPath).Distinct()], step, sendAsync);
    }
}
