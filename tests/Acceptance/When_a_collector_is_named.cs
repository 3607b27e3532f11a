namespace Sav.Acceptance.Tests;

public sealed class When_a_collector_is_named
{
    [Fact]
    public async Task Should_send_it_spans_and_measurements_by_the_end_of_the_run()
    {
        await using var collector = await Collector.StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };

        using var run = HubProcess.Start(environment, "run", "--cases", "3");
        var (exitCode, output, error) = await run.EndAsync();

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("sav-hub", collector.Received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("RequestQuote", collector.Received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("sav.gateway.duration", collector.Received["/v1/metrics"], StringComparison.Ordinal);
    }
}
