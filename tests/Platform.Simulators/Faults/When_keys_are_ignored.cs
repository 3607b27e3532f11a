using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Faults;

public sealed class When_keys_are_ignored : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ErpSimulator _erp = null!;
    private SimulatorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _erp = await ErpSimulator.StartAsync(ErpWith(_folder) with { IgnoresKeys = true });
        _client = new SimulatorClient(_erp.BaseAddress);
        await _client.PutAsync("/customers", Documents.Customers);
        await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _erp.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Should_make_a_second_document_of_a_repeated_request()
    {
        var (status, body) = await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());

        Assert.Equal((201, "INV-000002"), (status, body.GetProperty("number").GetString()));
        Assert.Equal(2, (await _erp.TotalsAsync()).Invoices);
    }

    [Fact]
    public async Task Should_still_find_the_document_by_its_key()
    {
        var (_, found) = await _client.GetAsync("/invoices?key=billing%2F1");

        Assert.Equal("INV-000001", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("number").GetString());
    }
}
