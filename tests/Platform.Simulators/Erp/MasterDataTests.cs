using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class MasterDataTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ErpSimulator _erp = null!;
    private SimulatorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _erp = await ErpSimulator.StartAsync(ErpWith(_folder));
        _client = new SimulatorClient(_erp.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _erp.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task PutCustomers_Twice_CountsCreatedThenUpdated()
    {
        var (_, first) = await _client.PutAsync("/customers", Documents.Customers);
        var (_, second) = await _client.PutAsync("/customers", Documents.Customers);

        Assert.Equal("""{"received":2,"created":2,"updated":0}""", first.GetRawText());
        Assert.Equal("""{"received":2,"created":0,"updated":2}""", second.GetRawText());
    }

    [Fact]
    public async Task GetCustomer_Unknown_Answers404WithCode()
    {
        var (status, body) = await _client.GetAsync("/customers/C-9");

        Assert.Equal((404, "customer_unknown"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task GetCustomer_Known_AnswersWhatWasPut()
    {
        await _client.PutAsync("/customers", Documents.Customers);

        var (_, body) = await _client.GetAsync("/customers/C-2");

        Assert.Equal("""{"number":"C-2","name":"Atelier Sud","email":null,"country":"FR","blocked":true}""", body.GetRawText());
    }

    [Fact]
    public async Task PutPrices_OneRowNegative_StoresNone()
    {
        var (status, body) = await _client.PutAsync("/prices", """
            [{"article":"A","name":"A","price":1,"currency":"EUR"},{"article":"B","name":"B","price":-1,"currency":"EUR"}]
            """);

        Assert.Equal(400, status);
        Assert.StartsWith("Row 2", body.GetProperty("detail").GetString());
        Assert.Equal(0, (await _erp.TotalsAsync()).Prices);
    }

    [Fact]
    public async Task GetPrice_Known_KeepsTheScaleOfTheAmount()
    {
        await _client.PutAsync("/prices", """[{"article":"A","name":"Bolt","price":0.10,"currency":"EUR"}]""");

        var (_, body) = await _client.GetAsync("/prices/A");

        Assert.Equal("""{"article":"A","name":"Bolt","price":0.10,"currency":"EUR"}""", body.GetRawText());
    }

    [Fact]
    public async Task GetPrice_Unknown_Answers404WithCode()
    {
        var (status, body) = await _client.GetAsync("/prices/A");

        Assert.Equal((404, "article_unknown"), (status, body.GetProperty("code").GetString()));
    }
}
