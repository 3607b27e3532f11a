using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Receiving with a lock, settling and renewing.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task Complete_LockedMessage_RemovesIt()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");

        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        await Bus.PassAsync(ContractBus.LockDuration);

        Assert.Empty(await receiver.ReadAllAsync(Bus));
    }

    [Fact]
    public async Task Receive_MessageLockedByAnother_IsNotDelivered()
    {
        await Bus.SendAsync("plain", "a");
        await Bus.Receiver("plain").ReceiveMessageAsync();

        Assert.Null(await Bus.Receiver("plain").TryReceiveAsync(Bus));
    }

    [Fact]
    public async Task Receive_LockExpired_DeliversAgainAndCounts()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");
        await receiver.ReceiveMessageAsync();

        await Bus.PassAsync(ContractBus.LockDuration);
        var again = await receiver.ReceiveMessageAsync();

        Assert.Equal(2, again.DeliveryCount);
    }

    [Fact]
    public async Task Complete_LockExpired_FailsWithLockLost()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();

        await Bus.PassAsync(ContractBus.LockDuration);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await Failure.OfAsync(() => receiver.CompleteMessageAsync(message)));
        Assert.Equal(1, (await Bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task Complete_Twice_FailsWithLockLost()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(message);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await Failure.OfAsync(() => receiver.CompleteMessageAsync(message)));
    }

    [Fact]
    public async Task RenewMessageLock_BeforeExpiry_KeepsTheLock()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();

        await Bus.PassAsync(ContractBus.LockDuration * 0.75);
        await receiver.RenewMessageLockAsync(message);
        await Bus.PassAsync(ContractBus.LockDuration * 0.75);
        await receiver.CompleteMessageAsync(message);

        Assert.Equal(0, (await Bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task Abandon_WithProperties_DeliversAgainAtItsPlaceWithThem()
    {
        await Bus.SendAsync("plain", "first", "second");
        var receiver = Bus.Receiver("plain");
        var first = await receiver.ReceiveMessageAsync();

        await receiver.AbandonMessageAsync(first, new Dictionary<string, object> { ["attempt"] = 1 });
        var again = await receiver.ReceiveMessageAsync();

        Assert.Equal("first", again.Body.ToString());
        Assert.Equal(1, again.ApplicationProperties["attempt"]);
        Assert.Equal(2, again.DeliveryCount);
    }

    [Fact]
    public async Task Receive_ReceiveAndDelete_RemovesAtOnceAndSettlesNothing()
    {
        await Bus.SendAsync("plain", "a");
        var options = new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete };
        var receiver = Bus.Client.CreateReceiver("plain", options);

        var message = await receiver.ReceiveMessageAsync();

        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.CompleteMessageAsync(message));
    }

    [Fact]
    public async Task ReceiveMessages_FewerThanAsked_ReturnsWhatIsThereInOrder()
    {
        await Bus.SendAsync("plain", "a", "b", "c");

        var received = await Bus.Receiver("plain").ReceiveMessagesAsync(10);

        Assert.Equal(["a", "b", "c"], received.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Receive_NothingThere_WaitsForTheNextMessage()
    {
        var receiving = Bus.Receiver("plain").ReceiveMessageAsync();

        await Bus.SendAsync("plain", "a");

        Assert.Equal("a", (await receiving).Body.ToString());
    }

    [Fact]
    public async Task Receive_LockOfAnotherExpiresWhileWaiting_GetsTheMessage()
    {
        await Bus.SendAsync("plain", "a");
        await Bus.Receiver("plain").ReceiveMessageAsync();
        var waiting = Bus.Receiver("plain").ReceiveMessageAsync(ContractBus.LockDuration * 2);

        await Bus.PassAsync(ContractBus.LockDuration);

        Assert.Equal("a", (await waiting).Body.ToString());
    }

    [Fact]
    public async Task Receive_NothingComesInTime_ReturnsNull()
    {
        var receiver = Bus.Receiver("plain");
        var one = receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10));
        var many = receiver.ReceiveMessagesAsync(5, TimeSpan.FromSeconds(10));

        await Bus.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Null(await one);
        Assert.Empty(await many);
    }

    [Fact]
    public async Task Receive_Cancelled_EndsAndTakesNoMessage()
    {
        using var cancellation = new CancellationTokenSource();
        var receiving = Bus.Receiver("plain").ReceiveMessageAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => receiving);
        await Bus.SendAsync("plain", "a");
        Assert.Equal(1, (await Bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task Receive_WaitTimeNotPositive_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Bus.Receiver("plain").ReceiveMessageAsync(TimeSpan.Zero));
    }

    [Fact]
    public async Task Receive_UnknownEntity_FailsWithEntityNotFound()
    {
        var reason = await Failure.OfAsync(() => Bus.Receiver("nowhere").ReceiveMessageAsync());

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, reason);
    }

    [Fact]
    public async Task ReceiveMessages_AsStream_YieldsUntilCancelled()
    {
        await Bus.SendAsync("plain", "a", "b");
        using var cancellation = new CancellationTokenSource();
        var bodies = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var message in Bus.Receiver("plain").ReceiveMessagesAsync(cancellation.Token))
            {
                bodies.Add(message.Body.ToString());
                if (bodies.Count == 2)
                {
                    cancellation.CancelAfter(TimeSpan.Zero);
                }
            }
        });

        Assert.Equal(["a", "b"], bodies);
    }

    [Fact]
    public async Task Receive_ManyCompetingReceivers_DeliverEveryMessageOnce()
    {
        var sender = Bus.Client.CreateSender("plain");
        var receivers = Enumerable.Range(0, 32).Select(async _ =>
        {
            var receiver = Bus.Receiver("plain");
            var bodies = new List<string>();
            for (var count = 0; count < 10; count++)
            {
                var message = await receiver.ReceiveMessageAsync();
                bodies.Add(message.Body.ToString());
                await receiver.CompleteMessageAsync(message);
            }

            return bodies;
        }).ToList();

        await Task.WhenAll(Enumerable.Range(0, 320).Select(number => sender.SendMessageAsync(new ServiceBusMessage($"{number}"))));

        Assert.Equal(320, (await Task.WhenAll(receivers)).SelectMany(bodies => bodies).Distinct().Count());
        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
    }
}
