using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Configuration;
using Sav.Platform.Functions.Discovery;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.Timers;

/// <summary>
/// Runs a function on its schedule. Runs never overlap: the next one is due after the running one has ended, as in the Functions host.
/// An occurrence missed while the host was down is made up for at start, once, and said to be past due, where the host remembers timers.
/// </summary>
internal sealed class TimerListener : ITriggerListener, IDisposable
{
    // Task.Delay takes at most 49 days; a yearly schedule waits in pieces.
    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(1);

    private readonly TimerTriggerAttribute _trigger;
    private readonly ISchedule _schedule;
    private readonly FunctionRunner _runner;
    private readonly TimeProvider _time;
    private readonly TimerMonitor _monitor;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    public TimerListener(DiscoveredFunction function, FunctionRunner runner, SettingNames settings, TimeProvider time, TimerHistory history)
    {
        _trigger = (TimerTriggerAttribute)function.Trigger;
        _schedule = Schedule.Parse(settings.Resolve(function.Name, _trigger.Schedule));
        _runner = runner;
        _time = time;
        _monitor = new TimerMonitor(function.Name, _trigger.UseMonitor, history);
        Function = new CompiledFunction(function, ParameterBinders.For(
            function, parameter => parameter.ParameterType == typeof(TimerInfo) ? context => ((TimerInput)context.Input).Info : null));
    }

    public CompiledFunction Function { get; }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    public void Start() => _loop = LoopAsync();

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
    }

    /// <summary>Runs the function now, after a run that is under way; its exception reaches the caller.</summary>
    /// <exception cref="InvalidOperationException">The host has been stopped.</exception>
    public async Task RunNowAsync(CancellationToken cancellationToken)
    {
        if (!await RunAsync(Now, isPastDue: false, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"Timer '{Function.Name}' was not run: the host has been stopped.");
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _oneAtATime.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            await RunAtStartAsync().ConfigureAwait(false);

            // A timer may fire a little early; counting on from the occurrence itself keeps it from being due twice.
            for (var due = _schedule.Next(Now); due is not null; due = _schedule.Next(Later(Now, due.Value)))
            {
                await WaitUntilAsync(due.Value).ConfigureAwait(false);
                await RunQuietlyAsync(due.Value, isPastDue: false).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RunAtStartAsync()
    {
        var now = Now;
        var missed = _monitor.Missed(_schedule, now);
        if (missed || _trigger.RunOnStartup)
        {
            await Task.Yield();
            await RunQuietlyAsync(now, missed).ConfigureAwait(false);
        }
    }

    private async Task WaitUntilAsync(DateTime due)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
        {
            await Task.Delay(left < _longestDelay ? left : _longestDelay, _time, _stopping.Token).ConfigureAwait(false);
        }
    }

    private async Task RunQuietlyAsync(DateTime due, bool isPastDue)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        try
        {
            await RunAsync(due, isPastDue, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The runner has logged and counted it; the schedule goes on.
        }
    }

    private async Task<bool> RunAsync(DateTime due, bool isPastDue, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        var ran = true;
        try
        {
            var input = new TimerInput(_monitor.Begin(due, isPastDue));
            ran = await _runner.TryRunAsync(Function, input, useResult: null, cancellationToken).ConfigureAwait(false);
            return ran;
        }
        finally
        {
            if (ran)
            {
                _monitor.End(due);
            }

            _oneAtATime.Release();
        }
    }

    private static DateTime Later(DateTime first, DateTime second) => first > second ? first : second;
}
