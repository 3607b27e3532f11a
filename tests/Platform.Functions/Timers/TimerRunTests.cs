using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Functions.Tests.Timers;

public sealed class TimerRunTests
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task RunTimerAsync_HostNotStarted_RunsTheFunctionAndReturnsAfterIt()
    {
        await using var host = Create();

        await host.RunTimerAsync("yearly", CancellationToken.None);

        Assert.Equal(1, host.Statistics["Yearly"].Succeeded);
    }

    [Fact]
    public async Task RunTimerAsync_FunctionThrows_ExceptionReachesTheCaller()
    {
        await using var host = Create();

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.RunTimerAsync("Broken", CancellationToken.None));

        Assert.Equal("no sweep today", problem.Message);
    }

    [Fact]
    public async Task RunTimerAsync_UnknownName_NamesTheTimers()
    {
        await using var host = Create();

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => host.RunTimerAsync("Weekly", CancellationToken.None));

        Assert.Contains("'Weekly'. Timers: Broken, Yearly.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunTimerAsync_HostStopped_IsRefused()
    {
        await using var host = Create();
        await host.StopAsync(CancellationToken.None);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.RunTimerAsync("Yearly", CancellationToken.None));

        Assert.Contains("stopped", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_YearlySchedule_WaitsADayAtATime()
    {
        await using var host = Create();

        await host.StartAsync(CancellationToken.None);
        await _time.WaitForTimerAsync(_time.GetUtcNow().AddDays(1));
        _time.Advance(TimeSpan.FromDays(1));
        await _time.WaitForTimerAsync(_time.GetUtcNow().AddDays(1));
        await host.StopAsync(CancellationToken.None);

        Assert.Equal(0, host.Statistics["Yearly"].Started);
    }

    [Fact]
    public async Task StartAsync_SecondTime_IsRefused()
    {
        await using var host = Create();
        await host.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(CancellationToken.None));
    }

    [Fact]
    public async Task StartAsync_RunOnStartup_RunsAtOnce()
    {
        var ran = new TaskCompletionSource();
        await using var host = TestHost.Create([typeof(EagerTimer)], services => services.AddSingleton(ran), time: _time);

        await host.StartAsync(CancellationToken.None);

        await ran.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _time.WaitForTimerAsync(_time.GetUtcNow().AddHours(1));
        Assert.Equal(1, host.Statistics["Eager"].Succeeded);
    }

    private EmbeddedFunctionsHost Create() => TestHost.Create([typeof(Timers)], time: _time);

    public sealed class Timers
    {
        [Function("Yearly")]
        public static void Yearly([TimerTrigger("0 0 3 1 1 *", UseMonitor = false)] TimerInfo timer) => Assert.Null(timer.ScheduleStatus);

        [Function("Broken")]
        public static void Broken([TimerTrigger("0 0 3 1 1 *")] TimerInfo timer) =>
            throw new InvalidOperationException(timer is null ? null : "no sweep today");
    }

    public sealed class EagerTimer(TaskCompletionSource ran)
    {
        [Function("Eager")]
        public void Eager([TimerTrigger("01:00:00", RunOnStartup = true)] TimerInfo timer) => ran.TrySetResult();
    }
}
