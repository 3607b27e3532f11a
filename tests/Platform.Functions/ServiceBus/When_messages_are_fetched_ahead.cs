using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class When_messages_are_fetched_ahead : IAsyncDisposable
{
    private const string OneAtATimeTwoAhead =
        """{ "extensions": { "serviceBus": { "maxConcurrentCalls": 1, "prefetchCount": 2 } } }""";

    private readonly TestBroker _broker = TestBroker.Open();
    private readonly Journal _journal = new();
    private readonly EmbeddedFunctionsHost _host;

    public When_messages_are_fetched_ahead()
    {
        _host = TestHost.Create(
            [typeof(Holds)], services => services.AddSingleton(_journal), client: _broker.Client, hostJson: OneAtATimeTwoAhead);
    }

    public async ValueTask DisposeAsync()
    {
        _journal.Release.TrySetResult();
        await _host.DisposeAsync();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task Should_lock_them_while_they_wait_and_give_them_back_when_the_host_stops()
    {
        await SendFiveAsync();

        await _host.StartAsync(CancellationToken.None);
        await _journal.NextAsync();
        var whileHeld = await _broker.CountAsync("orders");
        var stopping = _host.StopAsync(CancellationToken.None);
        _journal.Release.SetResult();
        await stopping;

        Assert.Equal((2, 3), (whileHeld.Active, whileHeld.Locked));
        Assert.Equal(1, _host.Statistics["Orders"].Started);
        var counts = await _broker.CountAsync("orders");
        Assert.Equal((4, 0), (counts.Active, counts.Locked));
    }

    [Fact]
    public async Task Should_hand_over_all_of_them()
    {
        await SendFiveAsync();
        _journal.Release.SetResult();

        await _host.StartAsync(CancellationToken.None);
        await _journal.NextAsync(5);
        await _host.StopAsync(CancellationToken.None);

        var counts = await _broker.CountAsync("orders");
        Assert.Equal((0, 0, 0), (counts.Active, counts.Locked, counts.DeadLettered));
    }

    private Task SendFiveAsync() => _broker.SendAsync("orders", [.. Enumerable.Range(0, 5).Select(_ => new ServiceBusMessage("text"))]);

    public sealed class Holds(Journal journal)
    {
        [Function("Orders")]
        public async Task Run([ServiceBusTrigger("orders")] string text)
        {
            journal.Write(text);
            await journal.Release.Task;
        }
    }
}
