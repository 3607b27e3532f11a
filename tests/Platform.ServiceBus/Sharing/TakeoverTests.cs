using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Sharing;

public sealed class TakeoverTests
{
    [Fact]
    public async Task Send_OwnerKilledAgainAndAgain_LosesNoAcknowledgedMessage()
    {
        await using var store = new SharedStore();
        var owner = await store.OpenInNeighbourAsync();
        var client = store.OpenClient();
        var sender = client.CreateSender("plain");
        var acknowledged = new List<string>();
        for (var round = 1; round <= 4; round++)
        {
            var next = await store.OpenInNeighbourAsync();
            var killing = Task.Run(() => owner.KillAsync());
            for (var number = 1; number <= 25 || !killing.IsCompleted; number++)
            {
                await sender.SendMessageAsync(new ServiceBusMessage($"{round}-{number}"));
                acknowledged.Add($"{round}-{number}");
            }

            await killing;
            Assert.Equal("sent", await next.DoAsync("send", store.File, "plain", $"{round}-next"));
            acknowledged.Add($"{round}-next");
            owner = next;
        }

        var received = await ReceiveAsync(client.CreateReceiver("plain"), acknowledged.Count);

        Assert.Empty(acknowledged.Except(received));
    }

    [Fact]
    public async Task Complete_OwnerKilledMeanwhile_HasLostTheLockAndIsDeliveredAgain()
    {
        await using var store = new SharedStore();
        var owner = await store.OpenInNeighbourAsync();
        var client = store.OpenClient();
        await client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("a"));
        var receiver = client.CreateReceiver("plain");
        var message = await receiver.ReceiveMessageAsync();

        await owner.KillAsync();

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await Failure.OfAsync(() => receiver.CompleteMessageAsync(message)));
        var again = await receiver.ReceiveMessageAsync();
        Assert.Equal(("a", 2), (again.Body.ToString(), again.DeliveryCount));
    }

    [Fact]
    public async Task RenewSession_OwnerKilledMeanwhile_HasLostTheSession()
    {
        await using var store = new SharedStore();
        var owner = await store.OpenInNeighbourAsync();
        var client = store.OpenClient();
        await client.CreateSender("sessions")
            .SendMessageAsync(new ServiceBusMessage("a") { SessionId = "one" });
        var session = await client.AcceptNextSessionAsync("sessions");
        await session.SetSessionStateAsync(BinaryData.FromString("half"));

        await owner.KillAsync();

        Assert.Equal(ServiceBusFailureReason.SessionLockLost, await Failure.OfAsync(() => session.RenewSessionLockAsync()));
        var again = await client.AcceptSessionAsync("sessions", "one");
        Assert.Equal("half", (await again.GetSessionStateAsync()).ToString());
    }

    [Fact]
    public async Task Receive_OwnerKilledWhileWaiting_IsServedByTheNextOwner()
    {
        await using var store = new SharedStore();
        var owner = await store.OpenInNeighbourAsync();
        var client = store.OpenClient();
        var receiving = client.CreateReceiver("plain").ReceiveMessageAsync();
        var other = await store.OpenInNeighbourAsync();

        await owner.KillAsync();
        Assert.Equal("sent", await other.DoAsync("send", store.File, "plain", "late"));

        Assert.Equal("late", (await receiving).Body.ToString());
    }

    [Fact]
    public async Task Dispose_OfTheOwner_HandsTheStoreOver()
    {
        await using var store = new SharedStore();
        var owner = store.Open();
        var other = store.OpenClient();
        var receiving = other.CreateReceiver("plain").ReceiveMessageAsync();

        await owner.DisposeAsync();
        await other.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("a"));

        Assert.Equal("a", (await receiving).Body.ToString());
    }

    private static async Task<IReadOnlyList<string>> ReceiveAsync(ServiceBusReceiver receiver, int count)
    {
        var bodies = new HashSet<string>();
        while (bodies.Count < count)
        {
            foreach (var message in await receiver.ReceiveMessagesAsync(1000))
            {
                bodies.Add(message.Body.ToString());
            }
        }

        return bodies.ToList();
    }
}
