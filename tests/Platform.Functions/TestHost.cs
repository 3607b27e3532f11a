using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sav.Platform.Functions.Tests;

/// <summary>Hosts for tests: the classes given, and nothing else of this assembly.</summary>
internal static class TestHost
{
    public static EmbeddedFunctionsHost Create(
        IReadOnlyList<Type> functions,
        Action<IServiceCollection>? services = null,
        Dictionary<string, string?>? settings = null,
        IReadOnlyList<Type>? middleware = null,
        ServiceBusClient? client = null,
        TimeProvider? time = null,
        string? hostJson = null,
        ILoggerFactory? log = null,
        string? timerHistory = null,
        TimeSpan? drainTimeout = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        using var file = new HostJsonFile(hostJson ?? "{}");
        return new EmbeddedFunctionsHost(new EmbeddedFunctionsOptions
        {
            Services = collection.BuildServiceProvider(validateScopes: true),
            FunctionTypes = functions,
            Configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build(),
            Middleware = middleware ?? [],
            ServiceBusClient = client,
            TimeProvider = time ?? TimeProvider.System,
            HostJsonFile = file.Path,
            TimerHistoryFile = timerHistory,
            DrainTimeout = drainTimeout ?? TimeSpan.FromSeconds(30),
            LoggerFactory = log ?? NullLoggerFactory.Instance,
        });
    }
}
