using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sav.Functions.Observability.Masking;

namespace Sav.Functions.Observability;

/// <summary>Traces, measurements and logs, the same in the cloud and on one machine.</summary>
internal static class ObservabilityServices
{
    public static IServiceCollection AddSavObservability(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<TelemetryExport>();
        services.AddSingleton(_ => new LogMask(configuration));

        // Around the factory and not around each provider: their own filters and scopes go on working.
        services.AddLogging();
        services.AddSingleton<LoggerFactory>();
        services.AddSingleton<ILoggerFactory>(provider => new MaskingLoggerFactory(
            provider.GetRequiredService<LoggerFactory>(), provider.GetRequiredService<LogMask>()));
        return services;
    }
}
