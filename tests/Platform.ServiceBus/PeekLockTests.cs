using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class PeekLockTests
{
    [Fact]
    public async Task Complete_LockedMessage_RemovesIt()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");

        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        bus.Clock.Advance(TestBus.LockDuration);

        Assert.Empty(await receiver.ReadAllAsync(bus));
    }

    [Fact]
    public async Task Receive_MessageLockedByAnother_IsNotDelivered()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        await bus.Receiver("plain").ReceiveMessageAsync();

        Assert.Null(await bus.Receiver("plain").TryReceiveAsync(bus));
    }

    [Fact]
    public async Task Receive_LockExpired_DeliversAgainAndCounts()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        await receiver.ReceiveMessageAsync();

        bus.Clock.Advance(TestBus.LockDuration);
        var again = await receiver.ReceiveMessageAsync();

        Assert.Equal(2, again.DeliveryCount);
    }

    [Fact]
    public async Task Complete_LockExpired_FailsWithLockLost()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();

        bus.Clock.Advance(TestBus.LockDuration);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await Failure.OfAsync(() => receiver.CompleteMessageAsync(message)));
        Assert.Equal(1, (await bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task Complete_Twice_FailsWithLockLost()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(message);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await Failure.OfAsync(() => receiver.CompleteMessageAsync(message)));
    }

    [Fact]
    public async Task RenewMessageLock_BeforeExpiry_KeepsTheLock()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();

        bus.Clock.Advance(TestBus.LockDuration * 0.75);
        await receiver.RenewMessageLockAsync(message);
        bus.Clock.Advance(TestBus.LockDuration * 0.75);
        await receiver.CompleteMessageAsync(message);

        Assert.Equal(0, (await bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task Abandon_WithProperties_DeliversAgainAtItsPlaceWithThem()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "first", "second");
        var receiver = bus.Receiver("plain");
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
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var options = new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete };
        var receiver = bus.Client.CreateReceiver("plain", options);

        var message = await receiver.ReceiveMessageAsync();

        Assert.Equal(new EntityCounts { Path = "plain" }, await bus.CountAsync("plain"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.CompleteMessageAsync(message));
    }

    [Fact]
    public async Task ReceiveMessages_FewerThanAsked_ReturnsWhatIsThereInOrder()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a", "b", "c");

        var received = await bus.Receiver("plain").ReceiveMessagesAsync(10);

        Assert.Equal(["a", "b", "c"], received.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Receive_NothingThere_WaitsForTheNextMessage()
    {
        await using var bus = TestBus.Open();
        var receiving = bus.Receiver("plain").ReceiveMessageAsync();

        await bus.SendAsync("plain", "a");

        Assert.Equal("a", (await receiving).Body.ToString());
    }

    [Fact]
    public async Task Receive_LockOfAnotherExpiresWhileWaiting_GetsTheMessage()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        await bus.Receiver("plain").ReceiveMessageAsync();
        var waiting = bus.Receiver("plain").ReceiveMessageAsync(TestBus.LockDuration * 2);

        bus.Clock.Advance(TestBus.LockDuration);

        Assert.Equal("a", (await waiting).Body.ToString());
    }

    [Fact]
    public async Task Receive_NothingComesInTime_ReturnsNull()
    {
        await using var bus = TestBus.Open();
        var receiver = bus.Receiver("plain");
        var one = receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10));
        var many = receiver.ReceiveMessagesAsync(5, TimeSpan.FromSeconds(10));

        bus.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await one);
        Assert.Empty(await many);
    }

    [Fact]
    public async Task Receive_Cancelled_EndsAndTakesNoMessage()
    {
        await using var bus = TestBus.Open();
        using var cancellation = new CancellationTokenSource();
        var receiving = bus.Receiver("plain").ReceiveMessageAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => receiving);
        await bus.SendAsync("plain", "a");
        Assert.Equal(1, (await bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task Receive_WaitTimeNotPositive_IsRefused()
    {
        await using var bus = TestBus.Open();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bus.Receiver("plain").ReceiveMessageAsync(TimeSpan.Zero));
    }

    [Fact]
    public async Task Receive_UnknownEntity_FailsWithEntityNotFound()
    {
        await using var bus = TestBus.Open();

        var reason = await Failure.OfAsync(() => bus.Receiver("nowhere").ReceiveMessageAsync());

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, reason);
    }

    [Fact]
    public async Task ReceiveMessages_AsStream_YieldsUntilCancelled()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a", "b");
        using var cancellation = new CancellationTokenSource();
        var bodies = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var message in bus.Receiver("plain").ReceiveMessagesAsync(cancellation.Token))
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
        await using var bus = TestBus.Open();
        var sender = bus.Client.CreateSender("plain");
        var receivers = Enumerable.Range(0, 32).Select(async _ =>
        {
            var receiver = bus.Receiver("plain");
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
        Assert.Equal(new EntityCounts { Path = "plain" }, await bus.CountAsync("plain"));
    }
}
