using System.Net;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class PartnerLoaderTests
{
    private readonly FakePartner _partner = new();
    private readonly ProgressLog _progress = new();
    private readonly ImportedOrganisation _organisation = new SampleSource(Folders.Sample, new ImportOptions()).Read(new ImportReport());

    [Fact]
    public async Task LoadAsync_Erp_GetsCustomersPricesAndSuppliers()
    {
        await new ErpLoader(_partner.Client()).LoadAsync(_organisation, _progress, default);

        var customer = _partner.RowsAt("/customers").Single(row => row.GetProperty("number").GetString() == "K-1001");
        Assert.Equal(
            ["Café des Tilleuls", "contact@cafe-des-tilleuls.example", "FR"],
            new[] { "name", "email", "country" }.Select(member => customer.GetProperty(member).GetString()));
        Assert.False(customer.GetProperty("blocked").GetBoolean());
        var price = _partner.RowsAt("/prices").Single(row => row.GetProperty("article").GetString() == "PI-JOINT");
        Assert.Equal((14.50m, "EUR"), (price.GetProperty("price").GetDecimal(), price.GetProperty("currency").GetString()));
        Assert.Equal((40, 17), (_partner.RowsAt("/customers").Count(), _partner.RowsAt("/prices").Count()));
        Assert.Equal(["F-001", "F-002", "F-003"], _partner.RowsAt("/suppliers").Select(row => row.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task LoadAsync_ArticleWithoutPrice_IsNotPriced()
    {
        var organisation = _organisation with { Articles = [.. _organisation.Articles.Select(article => article with { ListPrice = 0 })] };

        await new ErpLoader(_partner.Client()).LoadAsync(organisation, null, default);

        Assert.Empty(_partner.RowsAt("/prices"));
    }

    [Fact]
    public async Task LoadAsync_Warehouse_GetsTheStockOfEveryLocation()
    {
        await new WarehouseLoader(_partner.Client()).LoadAsync(_organisation, _progress, default);

        Assert.Contains(
            ("PI-POMPE", "Annecy", 14),
            _partner.RowsAt("/stock").Select(row => (
                row.GetProperty("article").GetString(), row.GetProperty("location").GetString(), row.GetProperty("quantity").GetInt32())));
        Assert.Equal(new ImportProgress("warehouse stock", 27, 27), _progress.Reports[^1]);
    }

    [Fact]
    public async Task LoadAsync_ManyRows_TravelInChunks()
    {
        var stock = Enumerable.Range(0, 2500).Select(i => new StockEntry("PI-POMPE", $"Bin {i}", 1)).ToList();

        await new WarehouseLoader(_partner.Client()).LoadAsync(_organisation with { Stock = stock }, null, default);

        Assert.Equal([1000, 1000, 500], _partner.Received.Select(call => call.Rows.GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"detail":"Row 3: price is -1.","code":"malformed"}""", "Row 3: price is -1.")]
    [InlineData("Bad gateway", "Bad gateway")]
    public async Task LoadAsync_Refusal_SaysWhoRefusedWhatAndWhy(string body, string reason)
    {
        (_partner.Status, _partner.Body) = (HttpStatusCode.BadRequest, body);

        var exception = await Assert.ThrowsAsync<LoadException>(
            () => new ErpLoader(_partner.Client()).LoadAsync(_organisation, null, default));

        Assert.Equal($"The ERP refused PUT customers with status 400: {reason}", exception.Message);
    }

    [Fact]
    public async Task LoadAsync_NoAnswer_NamesTheAddress()
    {
        _partner.Failure = new HttpRequestException("Connection refused.");

        var exception = await Assert.ThrowsAsync<LoadException>(
            () => new WarehouseLoader(_partner.Client()).LoadAsync(_organisation, null, default));

        Assert.Equal(
            "The warehouse does not answer at 'http://partner.example/': Connection refused. Start it, or correct the address.",
            exception.Message);
    }

    [Fact]
    public async Task LoadAsync_OneSystemRefuses_EndsTheWholeLoad()
    {
        _partner.Status = HttpStatusCode.BadRequest;
        var crm = new FakeCrm();
        var loader = new OrganisationLoader(
            new CrmLoader(crm), new ErpLoader(_partner.Client()), new WarehouseLoader(new FakePartner().Client()));

        await Assert.ThrowsAsync<LoadException>(() => loader.LoadAsync(_organisation, _progress, default));
    }

    [Fact]
    public async Task LoadAsync_AllThreeSystems_AreLoaded()
    {
        var crm = new FakeCrm();
        var warehouse = new FakePartner();

        await new OrganisationLoader(new CrmLoader(crm), new ErpLoader(_partner.Client()), new WarehouseLoader(warehouse.Client()))
            .LoadAsync(_organisation, _progress, default);

        Assert.Equal((280, 3, 1), (crm.Rows.Count, _partner.Received.Count, warehouse.Received.Count));
    }
}
