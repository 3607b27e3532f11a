using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class When_a_function_takes_longer_than_the_lock : IAsyncDisposable
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(_start);
    private readonly Journal _journal = new();
    private readonly TestBroker _broker;

    public When_a_function_takes_longer_than_the_lock()
    {
        _broker = TestBroker.Open(_time);
    }

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData(typeof(Orders), "orders")]
    [InlineData(typeof(Cases), "cases")]
    public async Task Should_renew_the_lock_so_that_nobody_else_gets_the_message(Type functions, string queue)
    {
        await _broker.SendAsync(queue, new ServiceBusMessage("text") { SessionId = "A" });
        await using var host = TestHost.Create(
            [functions], services => services.AddSingleton(_journal), client: _broker.Client, time: _time);
        await host.StartAsync(CancellationToken.None);
        await _journal.NextAsync();

        _time.Advance(TimeSpan.FromSeconds(50));
        await _time.WaitForTimerAsync(_start.AddSeconds(100));
        _time.Advance(TimeSpan.FromSeconds(40));
        var whileHeld = await _broker.CountAsync(queue);
        _journal.Release.SetResult();
        await host.StopAsync(CancellationToken.None);

        Assert.Equal(1, whileHeld.Locked);
        Assert.Equal(1, host.Statistics.Functions.Single().Started);
        var counts = await _broker.CountAsync(queue);
        Assert.Equal((0, 0), (counts.Active, counts.Locked));
    }

    [Fact]
    public async Task Should_renew_a_sessions_lock_for_the_full_time_of_each_message()
    {
        await _broker.SendAsync(
            "cases", new ServiceBusMessage("first") { SessionId = "A" }, new ServiceBusMessage("second") { SessionId = "A" });
        await using var host = TestHost.Create(
            [typeof(Second)],
            services => services.AddSingleton(_journal),
            client: _broker.Client,
            time: _time,
            hostJson: """
            { "extensions": { "serviceBus": { "maxAutoLockRenewalDuration": "00:01:10", "sessionIdleTimeout": "00:10:00" } } }
            """);
        await host.StartAsync(CancellationToken.None);
        await _journal.NextAsync();
        _time.Advance(TimeSpan.FromSeconds(40));
        _journal.Release.SetResult();
        await _journal.NextAsync();

        _time.Advance(TimeSpan.FromSeconds(10));
        await _time.WaitForTimerAsync(_start.AddSeconds(100));
        await host.StopAsync(CancellationToken.None);

        Assert.Equal(2, host.Statistics["Cases"].Succeeded);
    }

    public sealed class Orders(Journal journal)
    {
        [Function("Orders")]
        public async Task Run([ServiceBusTrigger("orders")] string text)
        {
            journal.Write(text);
            await journal.Release.Task;
        }
    }

    public sealed class Second(Journal journal)
    {
        [Function("Cases")]
        public async Task Run([ServiceBusTrigger("cases", IsSessionsEnabled = true)] string text, CancellationToken cancellationToken)
        {
            journal.Write(text);
            await journal.Release.Task.WaitAsync(cancellationToken);
        }
    }

    public sealed class Cases(Journal journal)
    {
        [Function("Cases")]
        public async Task Run([ServiceBusTrigger("cases", IsSessionsEnabled = true)] string text)
        {
            journal.Write(text);
            await journal.Release.Task;
        }
    }
}
