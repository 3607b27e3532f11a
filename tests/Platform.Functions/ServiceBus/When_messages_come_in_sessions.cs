using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class When_messages_come_in_sessions : IAsyncDisposable
{
    private const string OneSession = """
        { "extensions": { "serviceBus": { "maxConcurrentSessions": 1, "sessionIdleTimeout": "01:00:00" } } }
        """;

    private const string TwoSessions = """
        { "extensions": { "serviceBus": { "maxConcurrentSessions": 2, "sessionIdleTimeout": "01:00:00" } } }
        """;

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

    [Fact]
    public async Task Should_keep_the_order_of_each_session()
    {
        string[] sessions = ["A", "B", "C"];
        await _broker.SendAsync("cases", [.. Enumerable.Range(1, 5).SelectMany(number => sessions.Select(id => Message(id, number)))]);

        await StartAsync(typeof(Writes));
        var entries = await _journal.NextAsync(15);

        foreach (var session in sessions)
        {
            Assert.Equal(
                Enumerable.Range(1, 5).Select(number => $"{session}{number}"),
                entries.Where(entry => entry.StartsWith(session, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Should_handle_several_sessions_at_once_but_one_message_of_each()
    {
        await _broker.SendAsync("cases", Message("A", 1), Message("A", 2), Message("B", 1), Message("B", 2));

        await StartAsync(typeof(Holds));
        var first = await _journal.NextAsync(2);
        var whileHeld = await _broker.CountAsync("cases");

        Assert.Equal(["A1", "B1"], first.Order());
        Assert.Equal((2, 2), (whileHeld.Active, whileHeld.Locked));
    }

    [Fact]
    public async Task Should_give_up_an_idle_session_when_its_place_is_wanted()
    {
        await _broker.SendAsync("cases", Message("A", 1));
        await StartAsync(typeof(Writes), OneSession);
        Assert.Equal("A1", await _journal.NextAsync());

        await _broker.SendAsync("cases", Message("B", 1));

        Assert.Equal("B1", await _journal.NextAsync());
    }

    [Fact]
    public async Task Should_interrupt_the_wait_of_an_idle_session_when_the_last_place_is_taken()
    {
        await _broker.SendAsync("cases", Message("A", 1));
        await StartAsync(typeof(HoldsB), TwoSessions);
        Assert.Equal("A1", await _journal.NextAsync());

        await _broker.SendAsync("cases", Message("B", 1));
        Assert.Equal("B1", await _journal.NextAsync());
        await _broker.SendAsync("cases", Message("C", 1));

        Assert.Equal("C1", await _journal.NextAsync());
    }

    [Fact]
    public async Task Should_deliver_a_failed_message_again_before_the_next()
    {
        await _broker.SendAsync("cases", Message("A", 1), Message("A", 2));

        await StartAsync(typeof(FailsOnce));

        Assert.Equal(["A1 delivery 1", "A1 delivery 2", "A2 delivery 1"], await _journal.NextAsync(3));
    }

    [Fact]
    public async Task Should_keep_the_state_of_a_session()
    {
        await _broker.SendAsync("cases", Message("A", 1), Message("A", 2));

        await StartAsync(typeof(KeepsState));

        Assert.Equal(["A after nothing", "A after 1"], await _journal.NextAsync(2));
    }

    [Fact]
    public async Task Should_release_a_session_when_the_function_asks_for_it()
    {
        await _broker.SendAsync("cases", Message("A", 1), Message("A", 2));

        await StartAsync(typeof(Releases));
        var entries = await _journal.NextAsync(2);

        Assert.NotEqual(entries[0], entries[1]);
    }

    [Fact]
    public async Task Should_listen_to_a_subscription_named_by_settings()
    {
        await _broker.SendAsync("events", Message("A", 1));

        await StartAsync(typeof(Subscribes));

        Assert.Equal("A1", await _journal.NextAsync());
    }

    [Fact]
    public async Task Should_finish_the_message_and_leave_the_rest_when_the_host_stops()
    {
        await _broker.SendAsync("cases", Message("A", 1), Message("A", 2));
        await StartAsync(typeof(Holds));
        await _journal.NextAsync();

        var stopping = _host!.StopAsync(CancellationToken.None);
        _journal.Release.SetResult();
        await stopping;

        var counts = await _broker.CountAsync("cases");
        Assert.Equal((1, 0), (counts.Active, counts.Locked));
        Assert.Equal(1, _host.Statistics["Cases"].Succeeded);
    }

    private static ServiceBusMessage Message(string session, int number) => new($"{number}") { SessionId = session };

    private async Task StartAsync(Type functions, string? hostJson = null)
    {
        _host = TestHost.Create(
            [functions],
            services => services.AddSingleton(_journal),
            settings: new() { ["Topic"] = "events", ["Subscription"] = "billing" },
            client: _broker.Client,
            hostJson: hostJson);
        await _host.StartAsync(CancellationToken.None);
    }

    public sealed class Writes(Journal journal)
    {
        [Function("Cases")]
        public void Run([ServiceBusTrigger("cases", IsSessionsEnabled = true)] ServiceBusReceivedMessage message) =>
            journal.Write($"{message.SessionId}{message.Body}");
    }

    public sealed class Holds(Journal journal)
    {
        [Function("Cases")]
        public async Task Run([ServiceBusTrigger("cases", IsSessionsEnabled = true)] ServiceBusReceivedMessage message)
        {
            journal.Write($"{message.SessionId}{message.Body}");
            await journal.Release.Task;
        }
    }

    public sealed class HoldsB(Journal journal)
    {
        [Function("Cases")]
        public async Task Run([ServiceBusTrigger("cases", IsSessionsEnabled = true)] ServiceBusReceivedMessage message)
        {
            journal.Write($"{message.SessionId}{message.Body}");
            await (message.SessionId == "B" ? journal.Release.Task : Task.CompletedTask);
        }
    }

    public sealed class FailsOnce(Journal journal)
    {
        [Function("Cases")]
        public void Run([ServiceBusTrigger("cases", IsSessionsEnabled = true)] ServiceBusReceivedMessage message)
        {
            journal.Write($"{message.SessionId}{message.Body} delivery {message.DeliveryCount}");
            if (message.DeliveryCount == 1 && message.Body.ToString() == "1")
            {
                throw new InvalidOperationException("not yet");
            }
        }
    }

    public sealed class KeepsState(Journal journal)
    {
        [Function("Cases")]
        public async Task Run(
            [ServiceBusTrigger("cases", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
            ServiceBusSessionMessageActions session)
        {
            var before = await session.GetSessionStateAsync();
            journal.Write($"{message.SessionId} after {before?.ToString() ?? "nothing"}");
            await session.SetSessionStateAsync(message.Body);
        }
    }

    public sealed class Releases(Journal journal)
    {
        [Function("Cases")]
        public async Task Run(
            [ServiceBusTrigger("cases", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
            ServiceBusSessionMessageActions session)
        {
            journal.Write($"hold {System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(session)}");
            await session.ReleaseSession();
        }
    }

    public sealed class Subscribes(Journal journal)
    {
        [Function("Cases")]
        public void Run([ServiceBusTrigger("%Topic%", "%Subscription%", IsSessionsEnabled = true)] ServiceBusReceivedMessage message) =>
            journal.Write($"{message.SessionId}{message.Body}");
    }
}
