using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Sessions: order, locks and state.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task AcceptNextSession_SessionsWithMessages_HandsOutEachOnceInOrderOfArrival()
    {
        await Bus.SendInSessionAsync("one", "1a");
        await Bus.SendInSessionAsync("two", "2a");
        await Bus.SendInSessionAsync("one", "1b");

        await using var first = await Bus.Client.AcceptNextSessionAsync("sessions");
        await using var second = await Bus.Client.AcceptNextSessionAsync("sessions");

        Assert.Equal(("one", "two"), (first.SessionId, second.SessionId));
        Assert.Equal(["1a", "1b"], await first.ReadAllAsync(Bus));
        Assert.Equal(["2a"], await second.ReadAllAsync(Bus));
    }

    [Fact]
    public async Task AcceptNextSession_NothingComesInAMinute_FailsWithTimeout()
    {
        var accepting = Bus.Client.AcceptNextSessionAsync("sessions");

        await Bus.PassAsync(TimeSpan.FromMinutes(1));

        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => accepting);
        Assert.Equal((ServiceBusFailureReason.ServiceTimeout, true), (failure.Reason, failure.IsTransient));
    }

    [Fact]
    public async Task AcceptNextSession_Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var accepting = Bus.Client.AcceptNextSessionAsync("sessions", cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => accepting);
    }

    [Fact]
    public async Task AcceptSession_HeldByAnother_FailsUntilClosed()
    {
        var holder = await Bus.Client.AcceptSessionAsync("sessions", "one");

        var reason = await Failure.OfAsync(() => Bus.Client.AcceptSessionAsync("sessions", "one"));
        Assert.Equal(ServiceBusFailureReason.SessionCannotBeLocked, reason);

        await holder.DisposeAsync();
        await using var next = await Bus.Client.AcceptSessionAsync("sessions", "one");
    }

    [Fact]
    public async Task Receive_SessionHeld_GetsMessagesThatArriveMeanwhile()
    {
        await using var session = await Bus.Client.AcceptSessionAsync("sessions", "one");
        var receiving = session.ReceiveMessageAsync();

        await Bus.SendInSessionAsync("two", "not mine");
        await Bus.SendInSessionAsync("one", "mine");

        Assert.Equal("mine", (await receiving).Body.ToString());
    }

    [Fact]
    public async Task Close_UnsettledMessages_GoToTheNextHolderInOrder()
    {
        await Bus.SendInSessionAsync("one", "a", "b");
        var holder = await Bus.Client.AcceptNextSessionAsync("sessions");
        await holder.ReceiveMessagesAsync(2);

        await holder.CloseAsync();
        await using var next = await Bus.Client.AcceptNextSessionAsync("sessions");
        var received = await next.ReceiveMessagesAsync(2);

        Assert.Equal(["a", "b"], received.Select(message => message.Body.ToString()));
        Assert.All(received, message => Assert.Equal(2, message.DeliveryCount));
    }

    [Fact]
    public async Task Receive_SessionLockExpired_FailsAndFreesTheSession()
    {
        await Bus.SendInSessionAsync("one", "a");
        await using var holder = await Bus.Client.AcceptNextSessionAsync("sessions");
        var message = await holder.ReceiveMessageAsync();
        var waiting = holder.ReceiveMessageAsync(ContractBus.LockDuration * 2);

        await Bus.PassAsync(ContractBus.LockDuration);

        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => waiting));
        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => holder.CompleteMessageAsync(message)));
        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => holder.RenewSessionLockAsync()));
        await using var next = await Bus.Client.AcceptNextSessionAsync("sessions");
        Assert.Equal("one", next.SessionId);
    }

    [Fact]
    public async Task Abandon_MessageOfSession_ComesFirstAgain()
    {
        await Bus.SendInSessionAsync("one", "a", "b");
        await using var session = await Bus.Client.AcceptNextSessionAsync("sessions");

        await session.AbandonMessageAsync(await session.ReceiveMessageAsync());

        Assert.Equal("a", (await session.ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task Abandon_MessageOfSessionTooOften_DeadLettersAndLetsTheNextPass()
    {
        await Bus.SendInSessionAsync("one", "poison", "good");
        await using var session = await Bus.Client.AcceptNextSessionAsync("sessions");

        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await session.AbandonMessageAsync(await session.ReceiveMessageAsync());
        }

        Assert.Equal("good", (await session.ReceiveMessageAsync()).Body.ToString());
        Assert.Equal(["poison"], await Bus.DeadLetters("sessions").ReadAllAsync(Bus));
    }

    [Fact]
    public async Task ReceiveDeferred_OfAnotherSession_IsNotFound()
    {
        await Bus.SendInSessionAsync("one", "a");
        await using var one = await Bus.Client.AcceptNextSessionAsync("sessions");
        var message = await one.ReceiveMessageAsync();
        await one.DeferMessageAsync(message);
        await using var two = await Bus.Client.AcceptSessionAsync("sessions", "two");

        var reason = await Failure.OfAsync(() => two.ReceiveDeferredMessageAsync(message.SequenceNumber));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, reason);
        Assert.Equal("a", (await one.ReceiveDeferredMessageAsync(message.SequenceNumber)).Body.ToString());
    }

    [Fact]
    public async Task RenewMessageLock_InSession_IsRefused()
    {
        await Bus.SendInSessionAsync("one", "a");
        await using var session = await Bus.Client.AcceptNextSessionAsync("sessions");
        var message = await session.ReceiveMessageAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.RenewMessageLockAsync(message));
    }

    [Fact]
    public async Task Receive_PlainReceiverOnSessionQueue_IsRefused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bus.Receiver("sessions").ReceiveMessageAsync());
    }

    [Fact]
    public async Task AcceptSession_QueueWithoutSessions_IsRefused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bus.Client.AcceptSessionAsync("plain", "one"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bus.Client.AcceptNextSessionAsync("plain"));
    }

    [Fact]
    public async Task AcceptNextSession_ManyConsumers_NeverShareASessionAndKeepOrder()
    {
        var inWork = new HashSet<string>();
        var seen = Enumerable.Range(0, 20).ToDictionary(number => $"{number}", _ => new List<string>());
        var left = 200;
        using var done = new CancellationTokenSource();
        var consumers = Enumerable.Range(0, 8).Select(_ => ConsumeAsync()).ToList();

        for (var number = 0; number < 200; number++)
        {
            await Bus.SendInSessionAsync($"{number % 20}", $"{number / 20}");
        }

        await Task.WhenAll(consumers);
        Assert.All(seen.Values, bodies => Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), bodies));

        async Task ConsumeAsync()
        {
            try
            {
                while (true)
                {
                    await using var session = await Bus.Client.AcceptNextSessionAsync("sessions", cancellationToken: done.Token);
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
