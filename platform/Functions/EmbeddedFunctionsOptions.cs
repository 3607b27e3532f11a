using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sav.Platform.Functions;

/// <summary>What the embedded host runs, and with what.</summary>
public sealed class EmbeddedFunctionsOptions
{
    /// <summary>The container that function classes and middleware are built from; every invocation has a scope of its own.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Assemblies whose public methods marked <c>[Function]</c> are run.</summary>
    public IReadOnlyList<Assembly> FunctionAssemblies { get; init; } = [];

    /// <summary>Single classes with functions, besides those of <see cref="FunctionAssemblies"/>.</summary>
    public IReadOnlyList<Type> FunctionTypes { get; init; } = [];

    /// <summary>Serves all Service Bus triggers, whatever their <c>Connection</c> says. Needed as soon as there is one.</summary>
    public ServiceBusClient? ServiceBusClient { get; init; }

    /// <summary>
    /// App settings: <c>%Name%</c> in a trigger is looked up here, <c>AzureWebJobs.{function}.Disabled</c> = true leaves a function out,
    /// and <c>AzureFunctionsJobHost:…</c> overrides <see cref="HostJsonFile"/>.
    /// </summary>
    public IConfiguration Configuration { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>Path of the app's <c>host.json</c>; null means Microsoft's defaults.</summary>
    public string? HostJsonFile { get; init; }

    /// <summary>Types of <see cref="IFunctionsWorkerMiddleware"/> around every invocation, outermost first; one instance each.</summary>
    public IReadOnlyList<Type> Middleware { get; init; } = [];

    /// <summary>
    /// Where timers remember over a restart when they ran, so that an occurrence missed meanwhile is made up for; null: they do not.
    /// </summary>
    public string? TimerHistoryFile { get; init; }

    /// <summary>
    /// How long <see cref="EmbeddedFunctionsHost.DisposeAsync"/> waits for running functions before it asks them to cancel and leaves them; what
    /// they have not settled by then comes again. 0 or more.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Clock and timers of schedules, lock renewal and back-off.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the host logs.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
