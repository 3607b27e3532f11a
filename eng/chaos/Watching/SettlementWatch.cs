using Azure.Messaging.ServiceBus;
using Sav.Chaos.Boundaries;

namespace Sav.Chaos.Watching;

/// <summary>Announces what is received and how it is settled, for receivers with and without a session.</summary>
internal sealed class SettlementWatch(ServiceBusReceiver receiver, BoundaryWatch watch)
{
    public async Task<ServiceBusReceivedMessage> ReceivedAsync(Task<ServiceBusReceivedMessage> receiving)
    {
        var message = await receiving;
        if (message is not null)
        {
            Received(message);
        }

        return message!;
    }

    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceivedAsync(Task<IReadOnlyList<ServiceBusReceivedMessage>> receiving)
    {
        var messages = await receiving;
        foreach (var message in messages)
        {
            Received(message);
        }

        return messages;
    }

    public Task SettleAsync(ServiceBusReceivedMessage message, string step, Func<Task> settleAsync) =>
        watch.AroundAsync([FlowOf(message)], step, settleAsync);

    // A delivery counts as soon as it is handed out, so there is a step to be killed after, and none before.
    private void Received(ServiceBusReceivedMessage message)
    {
        watch.Names.Learn(message.MessageId, message.Subject, message.Body);
        watch.Pass(FlowOf(message), "receive", Side.After);
    }

    private string FlowOf(ServiceBusReceivedMessage message) => message.Subject ?? receiver.EntityPath;
}
