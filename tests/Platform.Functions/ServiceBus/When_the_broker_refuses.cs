using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class When_the_broker_refuses : IAsyncDisposable
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(_start);
    private readonly TestBroker _broker = TestBroker.Open();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData(typeof(NoSuchQueue))]
    [InlineData(typeof(SessionsWhereNoneAre))]
    public async Task Should_try_again_after_growing_pauses(Type functions)
    {
        var log = new ListLoggerFactory();
        await using var host = TestHost.Create([functions], client: _broker.Client, time: _time, log: log);

        await host.StartAsync(CancellationToken.None);
        foreach (var seconds in (int[])[1, 3, 7, 15, 31, 61, 91])
        {
            await _time.WaitForTimerAsync(_start.AddSeconds(seconds));
            _time.Advance(_start.AddSeconds(seconds) - _time.GetUtcNow());
        }

        Assert.Contains("function 'Orders' failed", log.Warnings.First(), StringComparison.Ordinal);
    }

    public sealed class NoSuchQueue
    {
        [Function("Orders")]
        public static void Run([ServiceBusTrigger("ordres")] ServiceBusReceivedMessage message) => message.ToString();
    }

    public sealed class SessionsWhereNoneAre
    {
        [Function("Orders")]
        public static void Run([ServiceBusTrigger("orders", IsSessionsEnabled = true)] string text) => text.ToString();
    }
}
