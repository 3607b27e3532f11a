using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class ExpiryTests
{
    [Fact]
    public async Task Open_MessageExpiredWhileClosed_IsDeadLettered()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("expiring", "a");
        await bus.Namespace.DisposeAsync();

        bus.Clock.Advance(TimeSpan.FromHours(1));
        await bus.ReopenAsync();

        Assert.Equal(1, (await bus.CountAsync("expiring")).DeadLettered);
    }

    [Fact]
    public async Task Receive_DeadLetterOlderThanDefault_NeverExpires()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("expiring", "a");
        bus.Clock.Advance(TimeSpan.FromHours(1));

        bus.Clock.Advance(TimeSpan.FromDays(30));
        await bus.ReopenAsync();

        Assert.Equal(["a"], await bus.DeadLetters("expiring").ReadAllAsync(bus));
    }
}
