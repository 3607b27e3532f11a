using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class UnknownArticleTests
{
    [Fact]
    public async Task Post_ArticleTakenOffThePriceList_IsRefusedUntilItIsBack()
    {
        const string Prices = """[{"article":"BK-1","name":"Chain","price":20,"currency":"EUR"}]""";
        using var folder = new TemporaryFolder();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder) with { RefusesUnknownArticles = true });
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);
        await client.PutAsync("/prices", Prices);

        using var http = new HttpClient { BaseAddress = erp.BaseAddress };
        Assert.Equal(204, (int)(await http.DeleteAsync("/prices/BK-1")).StatusCode);
        var (status, refusal) = await client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        Assert.Equal((422, "article_unknown"), (status, refusal.GetProperty("code").GetString()));

        await client.PutAsync("/prices", Prices);
        Assert.Equal(201, (await client.PostAsync("/invoices", "billing/1", Documents.Invoice())).Status);
    }
}
