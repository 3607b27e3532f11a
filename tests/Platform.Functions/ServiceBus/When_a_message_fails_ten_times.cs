using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class When_a_message_fails_ten_times
{
    [Fact]
    public async Task Should_be_dead_lettered_where_the_queue_says_nothing_else()
    {
        var journal = new Journal();
        await using var broker = TestBroker.Open();
        await broker.SendAsync("patient", new ServiceBusMessage("text"));

        await using var host = TestHost.Create([typeof(Fails)], services => services.AddSingleton(journal), client: broker.Client);
        await host.StartAsync(CancellationToken.None);
        var deliveries = await journal.NextAsync(10);
        await host.StopAsync(CancellationToken.None);

        Assert.Equal("delivery 10", deliveries[^1]);
        Assert.Equal(10, host.Statistics["Patient"].Failed);
        await using var receiver = broker.Client.CreateReceiver(
            "patient", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        Assert.Equal("MaxDeliveryCountExceeded", (await receiver.ReceiveMessageAsync()).DeadLetterReason);
    }

    public sealed class Fails(Journal journal)
    {
        [Function("Patient")]
        public void Run([ServiceBusTrigger("patient")] ServiceBusReceivedMessage message)
        {
            journal.Write($"delivery {message.DeliveryCount}");
            throw new InvalidOperationException("not today");
        }
    }
}
