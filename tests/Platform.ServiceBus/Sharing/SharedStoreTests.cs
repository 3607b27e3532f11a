using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Sharing;

public sealed class SharedStoreTests
{
    [Fact]
    public async Task Send_FromANeighbour_IsReceivedHere()
    {
        await using var store = new SharedStore();
        var client = store.OpenClient();
        var neighbour = await store.OpenInNeighbourAsync();

        await neighbour.DoAsync("send", store.File, "plain", "a");

        Assert.Equal("a", (await client.CreateReceiver("plain").ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task Open_StoreOfAKilledOwner_TakesOverWhatIsLeft()
    {
        await using var store = new SharedStore();
        var neighbour = await store.OpenInNeighbourAsync();
        await neighbour.DoAsync("send", store.File, "plain", "a");
        await neighbour.KillAsync();

        Assert.Equal("a", (await store.OpenClient().CreateReceiver("plain").ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task Receive_ClientKilledWhileWaiting_LeavesTheMessageToOthers()
    {
        await using var store = new SharedStore();
        var owner = store.OpenClient();
        var neighbour = await store.OpenInNeighbourAsync();
        Assert.Equal("waiting", await neighbour.DoAsync("wait", store.File, "plain"));
        await owner.CreateSender("sessions").SendMessageAsync(new ServiceBusMessage("x") { SessionId = "one" });
        Assert.Equal("one", await neighbour.DoAsync("accept", store.File, "sessions"));

        await neighbour.KillAsync();

        // The dead one's session is free when the owner has noticed its end; its waiting receivers were dismissed before.
        await owner.AcceptNextSessionAsync("sessions");
        await owner.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("a"));

        var message = await owner.CreateReceiver("plain").ReceiveMessageAsync();
        Assert.Equal(("a", 1), (message.Body.ToString(), message.DeliveryCount));
    }

    [Fact]
    public async Task AcceptSession_HolderKilled_GetsTheSession()
    {
        await using var store = new SharedStore();
        var owner = store.OpenClient();
        await owner.CreateSender("sessions")
            .SendMessageAsync(new ServiceBusMessage("a") { SessionId = "one" });
        var neighbour = await store.OpenInNeighbourAsync();
        Assert.Equal("one", await neighbour.DoAsync("accept", store.File, "sessions"));
        var accepting = owner.AcceptNextSessionAsync("sessions");

        await neighbour.KillAsync();

        Assert.Equal("one", (await accepting).SessionId);
    }

    [Fact]
    public async Task Receive_CancelledInAClient_IsCancelledAndTakesNothing()
    {
        await using var store = new SharedStore();
        store.Open();
        var client = store.OpenClient();
        using var cancellation = new CancellationTokenSource();
        var receiving = client.CreateReceiver("plain").ReceiveMessageAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        await client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("a"));
        Assert.Equal(1, (await client.CreateReceiver("plain").ReceiveMessageAsync()).DeliveryCount);
    }

    [Fact]
    public async Task Refusal_InAClient_HasTheReasonAndTextOfTheOwner()
    {
        await using var store = new SharedStore();
        var owner = store.OpenClient();
        var client = store.OpenClient();

        var here = await Assert.ThrowsAsync<ServiceBusException>(() => owner.CreateReceiver("absent").PeekMessageAsync());
        var there = await Assert.ThrowsAsync<ServiceBusException>(() => client.CreateReceiver("absent").PeekMessageAsync());

        Assert.Equal((here.Message, here.Reason, here.EntityPath), (there.Message, there.Reason, there.EntityPath));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateReceiver("sessions").ReceiveMessageAsync());
    }

    [Fact]
    public async Task Dispose_OfAClientThatWaits_FailsItAndLeavesTheOwnerAtWork()
    {
        await using var store = new SharedStore();
        var owner = store.OpenClient();
        var opened = store.Open();
        var receiving = opened.CreateClient().CreateReceiver("plain").ReceiveMessageAsync();

        await opened.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiving);
        await owner.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("a"));
    }

    [Fact]
    public async Task Open_PathTooLongForASocket_IsSharedAllTheSame()
    {
        await using var store = new SharedStore();
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(store.File)!, new string('x', 120)));
        var file = Path.Combine(folder.FullName, "bus.db");
        await using var owner = EmbeddedNamespace.Open(file, ServiceBus.Topology.Load(store.Topology), new FakeClock());
        await using var other = EmbeddedNamespace.Open(file, ServiceBus.Topology.Load(store.Topology), new FakeClock());

        await other.CreateClient().CreateSender("plain").SendMessageAsync(new ServiceBusMessage("a"));

        Assert.Equal(1, (await owner.GetCountsAsync(CancellationToken.None))[0].Active);
    }

    [Fact]
    public async Task Send_NobodyCanTakeOver_IsReportedAsACommunicationProblem()
    {
        await using var store = new SharedStore();
        var owner = store.Open();
        var sender = store.OpenClient().CreateSender("plain");
        await owner.DisposeAsync();
        var other = Path.Combine(Path.GetDirectoryName(store.File)!, "other.json");
        await File.WriteAllTextAsync(other, $"{await File.ReadAllTextAsync(store.Topology)} ");
        await using var stranger = EmbeddedNamespace.Open(store.File, ServiceBus.Topology.Load(other), new FakeClock());

        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => sender.SendMessageAsync(new ServiceBusMessage("a")));

        Assert.Equal((ServiceBusFailureReason.ServiceCommunicationProblem, true), (failure.Reason, failure.IsTransient));
        Assert.Contains("another topology", failure.Message, StringComparison.Ordinal);
    }
}
