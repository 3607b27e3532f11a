using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sav.Platform.Functions.Configuration;
using Sav.Platform.Functions.Discovery;
using Sav.Platform.Functions.Http;
using Sav.Platform.Functions.Invocation;
using Sav.Platform.Functions.ServiceBus;
using Sav.Platform.Functions.Timers;

namespace Sav.Platform.Functions;

/// <summary>All functions of the host, each with what its trigger needs.</summary>
internal sealed class PreparedFunctions
{
    private readonly EmbeddedFunctionsOptions _options;
    private readonly ServiceBusSettings _serviceBus;
    private readonly SettingNames _settingNames;
    private readonly FunctionRunner _runner;
    private readonly HttpResultWriter _resultWriter;
    private readonly TimerHistory _timerHistory;
    private readonly ILogger _logger;

    /// <exception cref="InvalidOperationException">A function cannot be run here.</exception>
    public PreparedFunctions(
        EmbeddedFunctionsOptions options, HostSettings settings, FunctionRunner runner, HttpResultWriter resultWriter, ILogger logger)
    {
        _options = options;
        _serviceBus = settings.ServiceBus;
        _settingNames = new SettingNames(options.Configuration);
        _runner = runner;
        _resultWriter = resultWriter;
        _timerHistory = TimerHistory.Open(options.TimerHistoryFile);
        _logger = logger;
        All = FunctionFinder.Find(options).Select(Prepare).ToArray();
    }

    public IReadOnlyList<CompiledFunction> All { get; }

    public List<HttpFunction> Http { get; } = [];

    public List<TimerListener> Timers { get; } = [];

    /// <summary>The timers and the Service Bus pumps.</summary>
    public List<ITriggerListener> Listeners { get; } = [];

    private CompiledFunction Prepare(DiscoveredFunction function) => function.Trigger switch
    {
        HttpTriggerAttribute => AddHttp(function),
        TimerTriggerAttribute => AddTimer(function),
        ServiceBusTriggerAttribute trigger => AddPump(function, trigger),
        var other => throw new InvalidOperationException(
            $"Function '{function.Name}' has the trigger '{other.GetType().Name}', which is not supported here. Use a Service Bus, HTTP or "
            + $"timer trigger, or disable the function with 'AzureWebJobs.{function.Name}.Disabled' = true."),
    };

    private CompiledFunction AddHttp(DiscoveredFunction function)
    {
        var http = new HttpFunction(function, _runner, _resultWriter);
        Http.Add(http);
        return http.Function;
    }

    private CompiledFunction AddTimer(DiscoveredFunction function)
    {
        var timer = new TimerListener(function, _runner, _settingNames, _options.TimeProvider, _timerHistory);
        Timers.Add(timer);
        Listeners.Add(timer);
        return timer.Function;
    }

    private CompiledFunction AddPump(DiscoveredFunction function, ServiceBusTriggerAttribute trigger)
    {
        if (trigger.IsBatched)
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}' takes batches, which are not supported here. Remove IsBatched.");
        }

        var client = _options.ServiceBusClient ?? throw new InvalidOperationException(
            $"Function '{function.Name}' listens to Service Bus. "
            + $"Set '{nameof(EmbeddedFunctionsOptions)}.{nameof(EmbeddedFunctionsOptions.ServiceBusClient)}'.");
        var handler = new MessageFunction(function, _runner, _serviceBus, _logger);
        var address = EntityAddress.Of(function, _settingNames);
        Listeners.Add(trigger.IsSessionsEnabled
            ? new SessionPump(handler, address, client, _serviceBus, _options.TimeProvider, _logger)
            : new MessagePump(handler, address, client, _serviceBus, _options.TimeProvider, _logger));
        return handler.Function;
    }
}
