using System.Diagnostics.Metrics;
using Azure.Messaging.ServiceBus;
using Sav.Functions.Observability;
using Sav.Hub.Observability;
using Sav.Hub.OneMachine;
using Sav.Hub.Tests.Import;
using Sav.Platform.ServiceBus;

namespace Sav.Hub.Tests.Observability;

public sealed class BusGaugesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, double> _taken = [];
    private readonly MovableTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Record_MessageThatWaits_TellsHowManyAndHowLong()
    {
        await using var bus = EmbeddedNamespace.Open(Path.Combine(_folder.Path, "bus.db"), Topology.Load(HubFiles.Topology), _time);
        await using var client = bus.CreateClient();
        await using var sender = client.CreateSender("crm-inbound");
        await sender.SendMessageAsync(new ServiceBusMessage("event") { SessionId = "case" }, TestContext.Current.CancellationToken);
        await sender.SendMessageAsync(new ServiceBusMessage("event") { SessionId = "other" }, TestContext.Current.CancellationToken);
        _time.Now += TimeSpan.FromSeconds(90);

        await using var gauges = new BusGauges(bus, _time);
        using var listener = Listen();
        await gauges.RecordAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, _taken["sav.queue.depth crm-inbound active"]);
        Assert.Equal(0, _taken["sav.queue.depth crm-inbound dead_lettered"]);
        Assert.Equal(90, _taken["sav.queue.oldest.age crm-inbound"]);
        Assert.Equal(0, _taken["sav.queue.oldest.age dataverse-signals"]);
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == HubTelemetry.Name && instrument.Name.StartsWith("sav.queue", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _taken[string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => tag.Value)])] = value;

    private sealed class MovableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
