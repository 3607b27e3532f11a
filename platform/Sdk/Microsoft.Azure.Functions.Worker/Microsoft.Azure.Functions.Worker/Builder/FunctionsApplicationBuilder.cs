using System;
using System.Collections.Generic;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a function app. Only the official build can: the worker is started by the Azure Functions host.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    internal FunctionsApplicationBuilder()
    {
    }

    public IDictionary<object, object> Properties => throw NeedsTheHost(nameof(Properties));

    public ConfigurationManager Configuration => throw NeedsTheHost(nameof(Configuration));

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHostEnvironment Environment => throw NeedsTheHost(nameof(Environment));

    public ILoggingBuilder Logging => throw NeedsTheHost(nameof(Logging));

    public IMetricsBuilder Metrics => throw NeedsTheHost(nameof(Metrics));

    public IServiceCollection Services => throw NeedsTheHost(nameof(Services));

    public IHost Build()
    {
        throw NeedsTheHost(nameof(Build));
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder> configure = null)
        where TContainerBuilder : notnull
    {
        throw NeedsTheHost(nameof(ConfigureContainer));
    }

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        throw NeedsTheHost(nameof(Use));
    }

    internal static PlatformNotSupportedException NeedsTheHost(string member)
    {
        return new PlatformNotSupportedException(
            $"'{member}' needs the Azure Functions host, which this build only declares. "
            + "Build with -p:MicrosoftSdk=official and start the app with the host, or run the functions with the hub (src/Hub).");
    }
}
