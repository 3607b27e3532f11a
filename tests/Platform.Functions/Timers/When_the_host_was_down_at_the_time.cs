using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.Timers;

public sealed class When_the_host_was_down_at_the_time : IDisposable
{
    private static readonly DateTimeOffset _evening = new(2026, 3, 2, 22, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();

    private string History => Path.Combine(_folder, "timers.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Should_make_up_for_it_once_and_say_that_it_is_past_due()
    {
        await RunFromAsync(_evening);
        await using var host = await StartAsync(_evening.AddDays(3), History);

        var made = await NextAsync();
        Assert.True(made.IsPastDue);
        Assert.Equal(_evening.UtcDateTime, made.ScheduleStatus.Last);
        await host.StopAsync(CancellationToken.None);
        Assert.Equal(1, host.Statistics["Nightly"].Started);
    }

    [Fact]
    public async Task Should_make_up_for_nothing_that_was_made_up_for()
    {
        await RunFromAsync(_evening);
        await using (var host = await StartAsync(_evening.AddDays(3), History))
        {
            await NextAsync();
        }

        Assert.Equal(0, await RunFromAsync(_evening.AddDays(3).AddHours(1)));
    }

    [Fact]
    public async Task Should_make_up_for_nothing_that_was_not_missed()
    {
        await RunFromAsync(_evening);

        Assert.Equal(0, await RunFromAsync(_evening.AddHours(1)));
    }

    [Fact]
    public async Task Should_make_up_for_nothing_where_it_remembers_nothing()
    {
        await RunFromAsync(_evening, history: null);

        Assert.Equal(0, await RunFromAsync(_evening.AddDays(3), history: null));
    }

    [Fact]
    public async Task Should_say_how_to_go_on_where_the_memory_is_damaged()
    {
        await File.WriteAllTextAsync(History, "{ no JSON", TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => RunFromAsync(_evening));

        Assert.Contains(History, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Delete it", problem.Message, StringComparison.Ordinal);
    }

    private Task<long> RunFromAsync(DateTimeOffset start) => RunFromAsync(start, History);

    /// <summary>Starts and stops a host, and says how often the timer ran.</summary>
    private async Task<long> RunFromAsync(DateTimeOffset start, string? history)
    {
        await using var host = await StartAsync(start, history);
        await host.StopAsync(CancellationToken.None);
        return host.Statistics["Nightly"].Started;
    }

    private async Task<EmbeddedFunctionsHost> StartAsync(DateTimeOffset start, string? history)
    {
        var host = TestHost.Create(
            [typeof(Nightly)], services => services.AddSingleton(_runs), time: new ManualTimeProvider(start), timerHistory: history);
        await host.StartAsync(CancellationToken.None);
        return host;
    }

    private Task<TimerInfo> NextAsync() => _runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public sealed class Nightly(Channel<TimerInfo> runs)
    {
        [Function("Nightly")]
        public void Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => runs.Writer.TryWrite(timer);
    }
}
