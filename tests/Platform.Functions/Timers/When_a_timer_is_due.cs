using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.Timers;

public sealed class When_a_timer_is_due : IAsyncDisposable
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 15, 30, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(_start);
    private readonly Runs _runs = new();
    private readonly EmbeddedFunctionsHost _host;

    public When_a_timer_is_due()
    {
        _host = TestHost.Create(
            [typeof(EveryFiveMinutes)],
            services => services.AddSingleton(_runs).AddSingleton<TimeProvider>(_time),
            settings: new() { ["Sweep:Schedule"] = "0 */5 * * * *" },
            time: _time);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Should_run_at_each_occurrence()
    {
        await _host.StartAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, _host.Statistics["Sweep"].Started);
        _time.Advance(TimeSpan.FromSeconds(30));

        var first = await _runs.NextAsync();
        Assert.Equal(new DateTime(2026, 3, 2, 8, 20, 0, DateTimeKind.Utc), first.At);
        Assert.Equal(first.At, first.Info.ScheduleStatus.Next);

        await _time.WaitForTimerAsync(_start.AddMinutes(9.5));
        _time.Advance(TimeSpan.FromMinutes(5));

        var second = await _runs.NextAsync();
        Assert.Equal(first.At.AddMinutes(5), second.At);
        Assert.Equal(first.At, second.Info.ScheduleStatus.Last);
    }

    [Fact]
    public async Task Should_not_overlap_a_run_that_takes_longer()
    {
        var release = new TaskCompletionSource();
        _runs.Hold = release.Task;
        await _host.StartAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(4.5));
        await _runs.NextAsync();

        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(1, _host.Statistics["Sweep"].Started);
        release.SetResult();

        await _time.WaitForTimerAsync(_start.AddMinutes(29.5));
        Assert.Equal(1, _host.Statistics["Sweep"].Started);
    }

    [Fact]
    public async Task Should_go_on_after_a_failure()
    {
        _runs.Failure = new InvalidOperationException("the ERP is down");
        await _host.StartAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(4.5));
        await _runs.NextAsync();

        await _time.WaitForTimerAsync(_start.AddMinutes(9.5));
        _time.Advance(TimeSpan.FromMinutes(5));
        await _runs.NextAsync();
        await _host.StopAsync(CancellationToken.None);

        Assert.Equal(2, _host.Statistics["Sweep"].Failed);
    }

    [Fact]
    public async Task Should_run_no_more_after_a_stop()
    {
        await _host.StartAsync(CancellationToken.None);
        await _host.StopAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, _host.Statistics["Sweep"].Started);
    }

    public sealed record Run(DateTime At, TimerInfo Info);

    public sealed class Runs
    {
        private readonly Channel<Run> _channel = Channel.CreateUnbounded<Run>();

        public Task Hold { get; set; } = Task.CompletedTask;

        public Exception? Failure { get; set; }

        public async Task AddAsync(Run run)
        {
            _channel.Writer.TryWrite(run);
            await Hold;
            if (Failure is not null)
            {
                throw Failure;
            }
        }

        public Task<Run> NextAsync() => _channel.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public sealed class EveryFiveMinutes(Runs runs, TimeProvider time)
    {
        [Function("Sweep")]
        public Task Sweep([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer) =>
            runs.AddAsync(new Run(time.GetUtcNow().UtcDateTime, timer));
    }
}
