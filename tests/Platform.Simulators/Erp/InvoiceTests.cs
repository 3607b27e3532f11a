using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class InvoiceTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ErpSimulator _erp = null!;
    private SimulatorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _erp = await ErpSimulator.StartAsync(ErpWith(_folder));
        _client = new SimulatorClient(_erp.BaseAddress);
        await _client.PutAsync("/customers", Documents.Customers);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _erp.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Post_AmountDue_PostsInvoice()
    {
        var (status, body) = await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());

        Assert.Equal(201, status);
        Assert.Equal(
            """
            {"number":"INV-000001","kind":"invoice","idempotencyKey":"billing/1","caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "amountDue":38.10,"coveredAmount":72.40,"currency":"EUR","postedOn":"2026-03-02T08:15:00Z"}
            """.ReplaceLineEndings(""),
            body.GetRawText());
    }

    [Fact]
    public async Task Post_NothingDue_PostsCostStatement()
    {
        var (_, body) = await _client.PostAsync("/invoices", "billing/1", Documents.CostStatement());

        Assert.Equal("costStatement", body.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Post_SameKeySameContentWrittenOtherwise_AnswersDocumentMadeBefore()
    {
        await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        var again = Documents.Invoice();
        again["amount"] = JsonNode.Parse("110.5");

        var (status, body) = await _client.PostAsync("/invoices", "billing/1", again);

        Assert.Equal(200, status);
        Assert.Equal("INV-000001", body.GetProperty("number").GetString());
        Assert.Equal(1, (await _erp.TotalsAsync()).Invoices);
    }

    [Fact]
    public async Task Post_SameKeyOtherContent_IsRefusedAsReused()
    {
        await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());

        var (status, body) = await _client.PostAsync("/invoices", "billing/1", Documents.CostStatement());

        Assert.Equal((409, "key_reused"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_SameKeyManyTimesAtOnce_MakesOneDocument()
    {
        var posts = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(_ => _client.PostAsync("/invoices", "billing/1", Documents.Invoice())));

        Assert.Single(posts, post => post.Status == 201);
        Assert.All(posts, post => Assert.Equal("INV-000001", post.Body.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task Post_ManyAtOnce_NumbersHaveNoGap()
    {
        var posts = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(i => _client.PostAsync("/invoices", $"billing/{i}", Documents.Invoice())));

        Assert.Equal(
            Enumerable.Range(1, 100).Select(i => $"INV-{i:000000}"),
            posts.Select(post => post.Body.GetProperty("number").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Post_PositionTwice_IsRefusedAndHarmsNoOther()
    {
        var twice = Documents.Invoice();
        twice["lines"]![1]!["position"] = 1;

        var posts = await Task.WhenAll(
            _client.PostAsync("/invoices", "billing/1", twice), _client.PostAsync("/invoices", "billing/2", Documents.Invoice()));

        Assert.Equal([400, 201], posts.Select(post => post.Status));
    }

    [Fact]
    public async Task Post_WithoutKey_IsRefused()
    {
        var (status, body) = await _client.PostAsync("/invoices", null, Documents.Invoice());

        Assert.Equal((400, "idempotency_key_missing"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_MemberMissing_IsRefusedAsMalformed()
    {
        var invoice = Documents.Invoice();
        invoice.AsObject().Remove("currency");

        var (status, body) = await _client.PostAsync("/invoices", "billing/1", invoice);

        Assert.Equal((400, "malformed"), (status, body.GetProperty("code").GetString()));
        Assert.Contains("currency", body.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("customerNumber", "\"C-9\"", "customer_unknown")]
    [InlineData("customerNumber", "\"C-2\"", "customer_blocked")]
    [InlineData("currency", "\"XXX\"", "currency_not_supported")]
    [InlineData("lines", "[]", "lines_missing")]
    [InlineData("amount", "110.49", "totals_do_not_add_up")]
    [InlineData("coveredAmount", "72.41", "totals_do_not_add_up")]
    [InlineData("amountDue", "38.11", "totals_do_not_add_up")]
    public async Task Post_UnacceptableMember_IsRefusedWithItsCode(string member, string value, string code)
    {
        var invoice = Documents.Invoice();
        invoice[member] = JsonNode.Parse(value);

        var (status, body) = await _client.PostAsync("/invoices", "billing/1", invoice);

        Assert.Equal((422, code), (status, body.GetProperty("code").GetString()));
        Assert.Equal(0, (await _erp.TotalsAsync()).Invoices);
    }

    [Theory]
    [InlineData("amount", "90.49")]
    [InlineData("coveredAmount", "72.405")]
    [InlineData("dueAmount", "18.11")]
    public async Task Post_LineOffByACent_IsRefused(string member, string value)
    {
        var invoice = Documents.Invoice();
        invoice["lines"]![0]![member] = JsonNode.Parse(value);

        var (status, body) = await _client.PostAsync("/invoices", "billing/1", invoice);

        Assert.Equal((422, "totals_do_not_add_up"), (status, body.GetProperty("code").GetString()));
        Assert.StartsWith("Line 1", body.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Post_KeyRefusedBefore_CanBePostedOnceTheCauseIsGone()
    {
        var invoice = Documents.Invoice();
        invoice["customerNumber"] = "C-2";
        await _client.PostAsync("/invoices", "billing/1", invoice);
        await _client.PutAsync("/customers", """[{"number":"C-2","name":"Atelier Sud","email":null,"country":"FR","blocked":false}]""");

        var (status, _) = await _client.PostAsync("/invoices", "billing/1", invoice);

        Assert.Equal(201, status);
    }

    [Fact]
    public async Task Get_ByKey_FindsTheDocumentOrNone()
    {
        await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());

        var (_, found) = await _client.GetAsync("/invoices?key=billing%2F1");
        var (_, none) = await _client.GetAsync("/invoices?key=billing%2F2");

        Assert.Equal("INV-000001", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("number").GetString());
        Assert.Empty(none.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Get_ByPages_ReturnsAllInNumberOrder()
    {
        for (var i = 1; i <= 5; i++)
        {
            await _client.PostAsync("/invoices", $"billing/{i}", Documents.Invoice());
        }

        var numbers = new List<string>();
        var next = "";
        do
        {
            var (_, page) = await _client.GetAsync($"/invoices?after={next}&limit=2");
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(["INV-000001", "INV-000002", "INV-000003", "INV-000004", "INV-000005"], numbers);
    }

    [Fact]
    public async Task Totals_AfterPosts_AddUpToTheCent()
    {
        await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        await _client.PostAsync("/invoices", "billing/2", Documents.CostStatement());

        var totals = await _erp.TotalsAsync();

        Assert.Equal((1, 1), (totals.Invoices, totals.CostStatements));
        Assert.Equal([new ErpMoney("EUR", 38.10m, 132.40m, 0m)], totals.Money);
    }
}
