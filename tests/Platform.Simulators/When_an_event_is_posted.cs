using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests;

public sealed class When_an_event_is_posted : IAsyncLifetime
{
    private const string TraceParent = "00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-00f067aa0ba902b7-01";

    private readonly TemporaryFolder _folder = new();
    private EventReceiver _receiver = null!;
    private ReceivedEvent _event = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await EventReceiver.StartAsync();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address));
        using var client = new SimulatorClient(erp.BaseAddress) { TraceParent = TraceParent };
        await client.PutAsync("/customers", Documents.Customers);
        await client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        await erp.DrainAsync();
        _event = Assert.Single(_receiver.Events);
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void Should_be_a_structured_cloud_event()
    {
        Assert.Equal("application/cloudevents+json", _event.ContentType);
        Assert.Equal("1.0", _event.Json.GetProperty("specversion").GetString());
        Assert.Equal("urn:sav:erp", _event.Json.GetProperty("source").GetString());
        Assert.Equal("sav.invoice.posted.v1", _event.Type);
        Assert.Equal(Documents.Case, _event.Subject);
        Assert.Equal("2026-03-02T08:15:00Z", _event.Json.GetProperty("time").GetString());
        Assert.Equal("application/json", _event.Json.GetProperty("datacontenttype").GetString());
    }

    [Fact]
    public void Should_be_signed_over_timestamp_and_body()
    {
        Assert.Equal("erp-1", _event.KeyId);
        Assert.Equal("1772439300", _event.Timestamp);
        Assert.Equal(_event.ExpectedSignature(Secret), _event.Signature);
    }

    [Fact]
    public void Should_repeat_the_trace_of_the_request() =>
        Assert.Equal(TraceParent, _event.Json.GetProperty("traceparent").GetString());

    [Fact]
    public void Should_carry_the_posted_document() => Assert.Equal(
        """
        {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","idempotencyKey":"billing/1","documentNumber":"INV-000001",
        "kind":"invoice","amountDue":38.10,"coveredAmount":72.40,"currency":"EUR","postedOn":"2026-03-02T08:15:00Z"}
        """.ReplaceLineEndings(""),
        _event.Data.GetRawText());
}
