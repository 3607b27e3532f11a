using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Sav.Functions.Observability;

/// <summary>
/// Sends spans and measurements by OTLP where OpenTelemetry's own environment variables say to
/// (https://opentelemetry.io/docs/specs/otel/protocol/exporter/); does nothing where they are not set.
/// </summary>
public sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Service = "sav-hub";

    // For everything, or for one kind; the exporter reads them itself.
    private static readonly string[] _endpoints =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    ];

    private TracerProvider? _tracer;
    private MeterProvider? _meter;

    /// <summary>Whether somebody is told.</summary>
    public bool IsOn => _tracer is not null;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_endpoints.Any(name => configuration[name] is { Length: > 0 }))
        {
            return Task.CompletedTask;
        }

        _tracer = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Service))
            .AddSource(HubTelemetry.Name)
            .AddOtlpExporter()
            .Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Service))
            .AddMeter(HubTelemetry.Name)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _tracer?.Dispose();
        _meter?.Dispose();
    }
}
