using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class SessionTests
{
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
}
