using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task AcceptNextSession_SessionsWithMessages_HandsOutEachOnceInOrderOfArrival()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "1a");
        await bus.SendInSessionAsync("two", "2a");
        await bus.SendInSessionAsync("one", "1b");

        await using var first = await bus.Client.AcceptNextSessionAsync("sessions");
        await using var second = await bus.Client.AcceptNextSessionAsync("sessions");

        Assert.Equal(("one", "two"), (first.SessionId, second.SessionId));
        Assert.Equal(["1a", "1b"], await first.ReadAllAsync(bus));
        Assert.Equal(["2a"], await second.ReadAllAsync(bus));
    }

    [Fact]
    public async Task AcceptNextSession_NothingThere_WaitsForAMessage()
    {
        await using var bus = TestBus.Open();
        var accepting = bus.Client.AcceptNextSessionAsync("sessions");

        await bus.SendInSessionAsync("one", "a");
        await using var session = await accepting;

        Assert.Equal("one", session.SessionId);
        Assert.Equal(bus.Clock.GetUtcNow() + TestBus.LockDuration, session.SessionLockedUntil);
    }

    [Fact]
    public async Task AcceptNextSession_NothingComesInAMinute_FailsWithTimeout()
    {
        await using var bus = TestBus.Open();
        var accepting = bus.Client.AcceptNextSessionAsync("sessions");

        bus.Clock.Advance(TimeSpan.FromMinutes(1));

        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => accepting);
        Assert.Equal((ServiceBusFailureReason.ServiceTimeout, true), (failure.Reason, failure.IsTransient));
    }

    [Fact]
    public async Task AcceptNextSession_Cancelled_Ends()
    {
        await using var bus = TestBus.Open();
        using var cancellation = new CancellationTokenSource();
        var accepting = bus.Client.AcceptNextSessionAsync("sessions", cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => accepting);
    }

    [Fact]
    public async Task AcceptSession_HeldByAnother_FailsUntilClosed()
    {
        await using var bus = TestBus.Open();
        var holder = await bus.Client.AcceptSessionAsync("sessions", "one");

        var reason = await Failure.OfAsync(() => bus.Client.AcceptSessionAsync("sessions", "one"));
        Assert.Equal(ServiceBusFailureReason.SessionCannotBeLocked, reason);

        await holder.DisposeAsync();
        await using var next = await bus.Client.AcceptSessionAsync("sessions", "one");
    }

    [Fact]
    public async Task Receive_SessionHeld_GetsMessagesThatArriveMeanwhile()
    {
        await using var bus = TestBus.Open();
        await using var session = await bus.Client.AcceptSessionAsync("sessions", "one");
        var receiving = session.ReceiveMessageAsync();

        await bus.SendInSessionAsync("two", "not mine");
        await bus.SendInSessionAsync("one", "mine");

        Assert.Equal("mine", (await receiving).Body.ToString());
    }

    [Fact]
    public async Task Close_UnsettledMessages_GoToTheNextHolderInOrder()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a", "b");
        var holder = await bus.Client.AcceptNextSessionAsync("sessions");
        await holder.ReceiveMessagesAsync(2);

        await holder.CloseAsync();
        await using var next = await bus.Client.AcceptNextSessionAsync("sessions");
        var received = await next.ReceiveMessagesAsync(2);

        Assert.Equal(["a", "b"], received.Select(message => message.Body.ToString()));
        Assert.All(received, message => Assert.Equal(2, message.DeliveryCount));
    }

    [Fact]
    public async Task Receive_SessionLockExpired_FailsAndFreesTheSession()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a");
        await using var holder = await bus.Client.AcceptNextSessionAsync("sessions");
        var message = await holder.ReceiveMessageAsync();
        var waiting = holder.ReceiveMessageAsync(TestBus.LockDuration * 2);

        bus.Clock.Advance(TestBus.LockDuration);

        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => waiting));
        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => holder.CompleteMessageAsync(message)));
        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => holder.RenewSessionLockAsync()));
        await using var next = await bus.Client.AcceptNextSessionAsync("sessions");
        Assert.Equal("one", next.SessionId);
    }

    [Fact]
    public async Task RenewSessionLock_BeforeExpiry_KeepsSessionAndMessages()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a");
        await using var holder = await bus.Client.AcceptNextSessionAsync("sessions");
        var message = await holder.ReceiveMessageAsync();

        bus.Clock.Advance(TestBus.LockDuration * 0.75);
        await holder.RenewSessionLockAsync();
        bus.Clock.Advance(TestBus.LockDuration * 0.75);
        await holder.CompleteMessageAsync(message);

        Assert.Equal(bus.Clock.GetUtcNow() + (TestBus.LockDuration * 0.25), holder.SessionLockedUntil);
    }

    [Fact]
    public async Task Abandon_MessageOfSession_ComesFirstAgain()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a", "b");
        await using var session = await bus.Client.AcceptNextSessionAsync("sessions");

        await session.AbandonMessageAsync(await session.ReceiveMessageAsync());

        Assert.Equal("a", (await session.ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task Abandon_MessageOfSessionTooOften_DeadLettersAndLetsTheNextPass()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "poison", "good");
        await using var session = await bus.Client.AcceptNextSessionAsync("sessions");

        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await session.AbandonMessageAsync(await session.ReceiveMessageAsync());
        }

        Assert.Equal("good", (await session.ReceiveMessageAsync()).Body.ToString());
        Assert.Equal(["poison"], await bus.DeadLetters("sessions").ReadAllAsync(bus));
    }

    [Fact]
    public async Task SessionState_Set_IsKeptForTheNextHolderAcrossRestart()
    {
        await using var bus = TestBus.Open();
        await using (var session = await bus.Client.AcceptSessionAsync("sessions", "one"))
        {
            Assert.Null(await session.GetSessionStateAsync());
            await session.SetSessionStateAsync(BinaryData.FromString("step 2"));
        }

        await bus.ReopenAsync();
        await using var next = await bus.Client.AcceptSessionAsync("sessions", "one");

        Assert.Equal("step 2", (await next.GetSessionStateAsync()).ToString());
        await next.SetSessionStateAsync(null);
        Assert.Null(await next.GetSessionStateAsync());
    }

    [Fact]
    public async Task ReceiveDeferred_OfAnotherSession_IsNotFound()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a");
        await using var one = await bus.Client.AcceptNextSessionAsync("sessions");
        var message = await one.ReceiveMessageAsync();
        await one.DeferMessageAsync(message);
        await using var two = await bus.Client.AcceptSessionAsync("sessions", "two");

        var reason = await Failure.OfAsync(() => two.ReceiveDeferredMessageAsync(message.SequenceNumber));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, reason);
        Assert.Equal("a", (await one.ReceiveDeferredMessageAsync(message.SequenceNumber)).Body.ToString());
    }

    [Fact]
    public async Task RenewMessageLock_InSession_IsRefused()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a");
        await using var session = await bus.Client.AcceptNextSessionAsync("sessions");
        var message = await session.ReceiveMessageAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.RenewMessageLockAsync(message));
    }

    [Fact]
    public async Task Receive_PlainReceiverOnSessionQueue_IsRefused()
    {
        await using var bus = TestBus.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Receiver("sessions").ReceiveMessageAsync());
    }

    [Fact]
    public async Task AcceptSession_QueueWithoutSessions_IsRefused()
    {
        await using var bus = TestBus.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Client.AcceptSessionAsync("plain", "one"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Client.AcceptNextSessionAsync("plain"));
    }

    [Fact]
    public async Task AcceptNextSession_ManyConsumers_NeverShareASessionAndKeepOrder()
    {
        await using var bus = TestBus.Open();
        var inWork = new HashSet<string>();
        var seen = Enumerable.Range(0, 20).ToDictionary(number => $"{number}", _ => new List<string>());
        var left = 200;
        using var done = new CancellationTokenSource();
        var consumers = Enumerable.Range(0, 8).Select(_ => ConsumeAsync()).ToList();

        for (var number = 0; number < 200; number++)
        {
            await bus.SendInSessionAsync($"{number % 20}", $"{number / 20}");
        }

        await Task.WhenAll(consumers);
        Assert.All(seen.Values, bodies => Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), bodies));

        async Task ConsumeAsync()
        {
            try
            {
                while (true)
                {
                    await using var session = await bus.Client.AcceptNextSessionAsync("sessions", cancellationToken: done.Token);
                    lock (inWork)
                    {
                        Assert.True(inWork.Add(session.SessionId));
                    }

                    var message = await session.ReceiveMessageAsync(cancellationToken: done.Token);
                    seen[session.SessionId].Add(message.Body.ToString());
                    await session.CompleteMessageAsync(message);
                    lock (inWork)
                    {
                        inWork.Remove(session.SessionId);
                    }

                    if (Interlocked.Decrement(ref left) == 0)
                    {
                        await done.CancelAsync();
                    }
                }
            }
            catch (OperationCanceledException)
            {
            }
        }
    }
}
