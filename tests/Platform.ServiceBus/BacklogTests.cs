using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

/// <summary>What waits is in the store; memory, opening and delivery do not grow with it.</summary>
[Collection(nameof(Alone))]
public sealed class BacklogTests
{
    private const int Backlog = 20_000;
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("plain")]
    [InlineData("sessions")]
    [InlineData("unique")]
    [InlineData("expiring")]
    public async Task Send_LargeBacklog_AddsNoMemory(string queue)
    {
        await using var bus = TestBus.Open();
        await FillAsync(bus, queue, 2_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await FillAsync(bus, queue, Backlog);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Megabyte);
        Assert.Equal(Backlog + 2_000, (await bus.CountAsync(queue)).Active);
    }

    [Fact]
    public async Task Schedule_LargeBacklog_AddsNoMemory()
    {
        await using var bus = TestBus.Open();
        var later = bus.Clock.GetUtcNow().AddDays(1);
        await FillAsync(bus, "plain", 2_000, later);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await FillAsync(bus, "plain", Backlog, later);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Megabyte);
        Assert.Equal(Backlog + 2_000, (await bus.CountAsync("plain")).Scheduled);
    }

    [Fact]
    public async Task Open_LargeBacklog_ReadsNoMoreThanOfASmallOne()
    {
        await using var bus = TestBus.Open();
        await FillAsync(bus, "sessions", 10);
        await FillAsync(bus, "unique", 10);
        await FillAsync(bus, "expiring", 10, bus.Clock.GetUtcNow().AddDays(1));
        await AllocatedByReopeningAsync(bus);
        var small = await AllocatedByReopeningAsync(bus);

        await FillAsync(bus, "sessions", Backlog / 3);
        await FillAsync(bus, "unique", Backlog / 3);
        await FillAsync(bus, "expiring", Backlog / 3, bus.Clock.GetUtcNow().AddDays(1));
        var large = await AllocatedByReopeningAsync(bus);

        Assert.InRange(large, 0, small * 1.5);
    }

    [Fact]
    public async Task Receive_MoreThanMemoryHolds_DeliversAllInOrderAcrossRestart()
    {
        await using var bus = TestBus.Open();
        await FillAsync(bus, "plain", 1_000);
        await bus.ReopenAsync();
        await FillAsync(bus, "plain", 1_000);
        var receiver = bus.Receiver("plain");
        var first = await receiver.ReceiveMessagesAsync(10);
        await receiver.AbandonMessageAsync(first[3]);

        var rest = await receiver.ReceiveMessagesAsync(5_000);

        Assert.Equal(1_991, rest.Count);
        Assert.Equal(first[3].SequenceNumber, rest[0].SequenceNumber);
        Assert.Equal(rest.Select(message => message.SequenceNumber).Order(), rest.Select(message => message.SequenceNumber));
    }

    [Fact]
    public async Task Receive_ManyComeBackAtOnce_DeliversEachAgainInOrder()
    {
        await using var bus = TestBus.Open();
        await FillAsync(bus, "plain", 2_000);
        var taken = await bus.Receiver("plain").ReceiveMessagesAsync(2_000);

        bus.Clock.Advance(TestBus.LockDuration);
        var again = await bus.Receiver("plain").ReceiveMessagesAsync(2_000);

        Assert.Equal(taken.Select(message => message.SequenceNumber), again.Select(message => message.SequenceNumber));
    }

    [Fact]
    public async Task Receive_SomeOfThoseReadAgainAreLocked_SkipsThem()
    {
        await using var bus = TestBus.OpenWithoutDisk(page: 3);
        await FillAsync(bus, "plain", 10);
        await bus.Receiver("plain").ReceiveMessagesAsync(8);
        bus.Clock.Advance(TestBus.LockDuration / 2);
        await bus.Receiver("plain").ReceiveMessagesAsync(2);

        bus.Clock.Advance(TestBus.LockDuration / 2);
        var again = await bus.Receiver("plain").ReceiveMessagesAsync(10);

        Assert.Equal(8, again.Count);
    }

    [Fact]
    public async Task AcceptNextSession_MoreThanMemoryHolds_OffersEachOnceInOrderOfArrival()
    {
        await using var bus = TestBus.Open();
        await FillAsync(bus, "sessions", 1_500);
        await bus.ReopenAsync();
        var accepted = new List<string>();

        for (var number = 0; number < 1_500; number++)
        {
            accepted.Add((await bus.Client.AcceptNextSessionAsync("sessions")).SessionId);
        }

        Assert.Equal(Enumerable.Range(0, 1_500).Select(number => $"{number}"), accepted);
    }

    [Fact]
    public async Task Clock_LargeBacklogExpires_DeadLettersAll()
    {
        await using var bus = TestBus.Open();
        await FillAsync(bus, "expiring", 1_000);

        bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new EntityCounts { Path = "expiring", DeadLettered = 1_000 }, await bus.CountAsync("expiring"));
    }

    private static async Task<long> AllocatedByReopeningAsync(TestBus bus)
    {
        await bus.Namespace.DisposeAsync();
        return AllocatedBy(() => bus.ReopenAsync().GetAwaiter().GetResult());
    }

    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task FillAsync(TestBus bus, string queue, int messages, DateTimeOffset scheduledFor = default)
    {
        var sender = bus.Client.CreateSender(queue);
        foreach (var batch in Enumerable.Range(0, messages).Chunk(1_000))
        {
            await sender.SendMessagesAsync(batch.Select(number => new ServiceBusMessage("x")
            {
                SessionId = $"{number}", MessageId = $"{messages}-{number}", ScheduledEnqueueTime = scheduledFor,
            }));
        }
    }
}
