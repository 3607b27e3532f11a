using Microsoft.Extensions.Configuration;
using Sav.Functions.Observability;

namespace Sav.Functions.Tests.Observability;

public sealed class TelemetryExportTests
{
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", false)]
    [InlineData("OTEL_SERVICE_NAME", "hub", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:1", true)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://127.0.0.1:1", true)]
    public async Task Start_Settings_ExportOnlyWhereAnEndpointIsNamed(string name, string value, bool isOn)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();
        using var export = new TelemetryExport(configuration);

        await export.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isOn, export.IsOn);
    }
}
