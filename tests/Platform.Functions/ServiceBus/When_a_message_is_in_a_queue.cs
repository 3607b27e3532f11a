using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class When_a_message_is_in_a_queue : IAsyncDisposable
{
    private readonly TestBroker _broker = TestBroker.Open();
    private readonly Journal _journal = new();
    private EmbeddedFunctionsHost? _host;

    public async ValueTask DisposeAsync()
    {
        _journal.Release.TrySetResult();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await _broker.DisposeAsync();
    }

    [Theory]
    [InlineData(typeof(TakesMessage), "message m-1 text")]
    [InlineData(typeof(TakesText), "text text")]
    [InlineData(typeof(TakesBytes), "bytes 4")]
    [InlineData(typeof(TakesBinaryData), "data text")]
    public async Task Should_bind_it_and_complete_it(Type functions, string expected)
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("text") { MessageId = "m-1" });

        await StartAsync(functions);
        var entry = await _journal.NextAsync();
        await _host!.StopAsync(CancellationToken.None);

        Assert.Equal(expected, entry);
        Assert.Equal(1, _host.Statistics["Orders"].Succeeded);
        await AssertCountsAsync(active: 0, locked: 0, deadLettered: 0);
    }

    [Fact]
    public async Task Should_redeliver_it_after_a_failure_until_the_broker_dead_letters_it()
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("text"));

        await StartAsync(typeof(Fails));
        var deliveries = await _journal.NextAsync(3);
        await _host!.StopAsync(CancellationToken.None);

        Assert.Equal(["delivery 1", "delivery 2", "delivery 3"], deliveries);
        Assert.Equal(3, _host.Statistics["Orders"].Failed);
        await AssertCountsAsync(active: 0, locked: 0, deadLettered: 1);
    }

    [Fact]
    public async Task Should_count_it_when_the_function_dead_letters_it()
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("text"));

        await StartAsync(typeof(DeadLetters));
        await _journal.NextAsync();
        await _host!.StopAsync(CancellationToken.None);

        Assert.Equal((1, 1), (_host.Statistics["Orders"].Succeeded, _host.Statistics["Orders"].DeadLettered));
        await AssertCountsAsync(active: 0, locked: 0, deadLettered: 1);
        await using var receiver = _broker.Client.CreateReceiver(
            "orders", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var dead = await receiver.ReceiveMessageAsync();
        Assert.Equal(("Refused", "customer is blocked"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
    }

    [Theory]
    [InlineData(typeof(CompletesNothing), null, 1)]
    [InlineData(typeof(TakesText), """{ "extensions": { "serviceBus": { "autoCompleteMessages": false } } }""", 1)]
    [InlineData(typeof(InsistsOnCompletion), """{ "extensions": { "serviceBus": { "autoCompleteMessages": false } } }""", 0)]
    public async Task Should_leave_it_alone_when_completion_is_off(Type functions, string? hostJson, long locked)
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("text"));

        await StartAsync(functions, hostJson);
        await _journal.NextAsync();
        await _host!.StopAsync(CancellationToken.None);

        await AssertCountsAsync(active: 0, locked, deadLettered: 0);
    }

    [Fact]
    public async Task Should_not_complete_it_again_when_the_function_did()
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("text"));
        var log = new ListLoggerFactory();

        await StartAsync(typeof(CompletesItself), log: log);
        await _journal.NextAsync();
        await _host!.StopAsync(CancellationToken.None);

        Assert.Empty(log.Warnings);
        await AssertCountsAsync(active: 0, locked: 0, deadLettered: 0);
    }

    [Fact]
    public async Task Should_handle_no_more_at_once_than_allowed()
    {
        await _broker.SendAsync("orders", [.. Enumerable.Range(0, 5).Select(_ => new ServiceBusMessage("text"))]);

        await StartAsync(typeof(Holds), """{ "extensions": { "serviceBus": { "maxConcurrentCalls": 2 } } }""");
        await _journal.NextAsync(2);
        var whileHeld = await _broker.CountAsync("orders");
        _journal.Release.SetResult();
        await _journal.NextAsync(3);
        await _host!.StopAsync(CancellationToken.None);

        Assert.Equal((3, 2), (whileHeld.Active, whileHeld.Locked));
        Assert.Equal(5, _host.Statistics["Orders"].Succeeded);
    }

    [Fact]
    public async Task Should_abandon_it_when_it_is_cancelled_after_the_time_to_stop()
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("first"));
        await StartAsync(typeof(WaitsForCancellation), drainTimeout: TimeSpan.Zero);
        await _journal.NextAsync();

        await _host!.DisposeAsync();
        Assert.Equal("cancelled", await _journal.NextAsync());

        // Sooner than its lock of a minute ends. A receive that was being called off may have got and returned it in between.
        await using var receiver = _broker.Client.CreateReceiver("orders");
        Assert.True((await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(30))).DeliveryCount > 1);
        Assert.Equal(1, _host.Statistics["Orders"].Started);
    }

    [Fact]
    public async Task Should_finish_it_when_the_host_stops_and_take_no_other()
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("first"));
        await StartAsync(typeof(Holds));
        await _journal.NextAsync();

        var stopping = _host!.StopAsync(CancellationToken.None);
        await _broker.SendAsync("orders", new ServiceBusMessage("second"));
        Assert.False(stopping.IsCompleted);
        _journal.Release.SetResult();
        await stopping;

        Assert.Equal((1, 1), (_host.Statistics["Orders"].Started, _host.Statistics["Orders"].Succeeded));
        await AssertCountsAsync(active: 1, locked: 0, deadLettered: 0);
    }

    [Fact]
    public async Task Should_ask_it_to_cancel_when_the_time_to_stop_is_over()
    {
        await _broker.SendAsync("orders", new ServiceBusMessage("first"));
        await StartAsync(typeof(WaitsForCancellation));
        await _journal.NextAsync();

        await _host!.StopAsync(new CancellationToken(canceled: true));

        Assert.Equal("cancelled", await _journal.NextAsync());
    }

    private async Task StartAsync(
        Type functions, string? hostJson = null, ListLoggerFactory? log = null, TimeSpan? drainTimeout = null)
    {
        _host = TestHost.Create(
            [functions],
            services => services.AddSingleton(_journal),
            settings: new() { ["OrderQueue"] = "orders" },
            client: _broker.Client,
            hostJson: hostJson,
            log: log,
            drainTimeout: drainTimeout);
        await _host.StartAsync(CancellationToken.None);
    }

    private async Task AssertCountsAsync(long active, long locked, long deadLettered)
    {
        var counts = await _broker.CountAsync("orders");
        Assert.Equal((active, locked, deadLettered), (counts.Active, counts.Locked, counts.DeadLettered));
    }

    public sealed class TakesMessage(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage message) =>
            journal.Write($"message {message.MessageId} {message.Body}");
    }

    public sealed class TakesText(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("%OrderQueue%")] string text) => journal.Write($"text {text}");
    }

    public sealed class TakesBytes(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("orders")] byte[] bytes) => journal.Write($"bytes {bytes.Length}");
    }

    public sealed class TakesBinaryData(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("orders")] BinaryData data) => journal.Write($"data {data}");
    }

    public sealed class Fails(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage message)
        {
            journal.Write($"delivery {message.DeliveryCount}");
            throw new InvalidOperationException("refused");
        }
    }

    public sealed class DeadLetters(Journal journal)
    {
        [Function("Orders")]
        public async Task Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage message, ServiceBusMessageActions actions)
        {
            await actions.DeadLetterMessageAsync(message, null, "Refused", "customer is blocked");
            journal.Write("dead");
        }
    }

    public sealed class CompletesNothing(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("orders", AutoCompleteMessages = false)] string text) => journal.Write(text);
    }

    public sealed class InsistsOnCompletion(Journal journal)
    {
        [Function("Orders")]
        public void Run([ServiceBusTrigger("orders", AutoCompleteMessages = true)] string text) => journal.Write(text);
    }

    public sealed class CompletesItself(Journal journal)
    {
        [Function("Orders")]
        public async Task Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage message, ServiceBusMessageActions actions)
        {
            await actions.CompleteMessageAsync(message);
            journal.Write("completed");
        }
    }

    public sealed class Holds(Journal journal)
    {
        [Function("Orders")]
        public async Task Run([ServiceBusTrigger("orders")] string text)
        {
            journal.Write(text);
            await journal.Release.Task;
        }
    }

    public sealed class WaitsForCancellation(Journal journal)
    {
        [Function("Orders")]
        public async Task Run([ServiceBusTrigger("orders")] string text, CancellationToken cancellationToken)
        {
            journal.Write(text);
            try
            {
                await journal.Release.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                journal.Write("cancelled");
                throw;
            }
        }
    }
}
