using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class ContractDocumentTests : IAsyncDisposable
{
    private const string Key = "instalment/1/2026-03-01";

    private readonly TemporaryFolder _folder = new();
    private ErpSimulator? _erp;

    public async ValueTask DisposeAsync()
    {
        if (_erp is not null)
        {
            await _erp.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Post_ContractInvoice_IsNumberedAndTellsNoEvent()
    {
        using var client = await StartAsync();

        var (status, body) = await client.PostAsync("/contract-invoices", Key, Invoice());

        Assert.Equal(201, status);
        Assert.Equal(
            """
            {"number":"CIN-000001","idempotencyKey":"instalment/1/2026-03-01","contractId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "amount":100,"currency":"EUR","postedOn":"2026-03-02T08:15:00Z"}
            """.ReplaceLineEndings(""),
            body.GetRawText());
        Assert.Equal(0, _erp!.PendingEvents);
    }

    [Fact]
    public async Task Post_ContractInvoiceAgain_GivesTheSameDocument()
    {
        using var client = await StartAsync();
        await client.PostAsync("/contract-invoices", Key, Invoice());

        var (status, body) = await client.PostAsync("/contract-invoices", Key, Invoice());
        var (_, page) = await client.GetAsync("/contract-invoices?after=&limit=10");

        Assert.Equal((200, "CIN-000001"), (status, body.GetProperty("number").GetString()));
        Assert.Equal(1, page.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("customerNumber", "C-9", "customer_unknown")]
    [InlineData("customerNumber", "C-2", "customer_blocked")]
    [InlineData("currency", "XXX", "currency_not_supported")]
    [InlineData("periodEnd", "2026-02-28", "totals_do_not_add_up")]
    public async Task Post_ContractInvoiceThatCannotBe_IsRefused(string member, string value, string code)
    {
        using var client = await StartAsync();
        var invoice = Invoice();
        invoice[member] = value;

        var (status, body) = await client.PostAsync("/contract-invoices", Key, invoice);

        Assert.Equal((422, code), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_CreditOfAnInvoice_IsNumbered()
    {
        using var client = await StartAsync();
        await client.PostAsync("/contract-invoices", Key, Invoice());

        var (status, body) = await client.PostAsync("/credit-notes", "credit/1", Credit(51.61m));

        Assert.Equal((201, "CRN-000001"), (status, body.GetProperty("number").GetString()));
        Assert.Equal(51.61m, body.GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task Post_CreditBeforeItsInvoice_IsToBeRepeated()
    {
        using var client = await StartAsync();

        var (status, body) = await client.PostAsync("/credit-notes", "credit/1", Credit(51.61m));

        Assert.Equal((409, "invoice_missing"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_CreditsThatTogetherExceedTheInvoice_AreRefused()
    {
        using var client = await StartAsync();
        await client.PostAsync("/contract-invoices", Key, Invoice());
        await client.PostAsync("/credit-notes", "credit/1", Credit(51.61m));

        var (status, body) = await client.PostAsync("/credit-notes", "credit/2", Credit(48.40m));

        Assert.Equal((422, "credit_exceeds_invoice"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_CreditThatDoesNotAddUp_IsRefused()
    {
        using var client = await StartAsync();
        await client.PostAsync("/contract-invoices", Key, Invoice());
        var credit = Credit(51.61m);
        credit["amount"] = 51.60m;

        var (_, body) = await client.PostAsync("/credit-notes", "credit/1", credit);

        Assert.Equal("totals_do_not_add_up", body.GetProperty("code").GetString());
    }

    private static JsonNode Invoice() => JsonNode.Parse($$"""
        {"contractId":"{{Documents.Case}}","contractNumber":"C-0007","customerNumber":"C-1","currency":"EUR",
         "periodStart":"2026-03-01","periodEnd":"2026-03-31","amount":100,"dueOn":"2026-03-01"}
        """)!;

    private static JsonNode Credit(decimal amount)
    {
        var credit = JsonNode.Parse($$"""
            {"contractId":"{{Documents.Case}}","contractNumber":"C-0007","customerNumber":"C-1","currency":"EUR",
             "effectiveOn":"2026-03-16","reason":null,
             "lines":[{"invoiceKey":"{{Key}}","periodStart":"2026-03-01","periodEnd":"2026-03-31","billedAmount":100,"creditAmount":0}],
             "amount":0}
            """)!;
        credit["amount"] = amount;
        credit["lines"]![0]!["creditAmount"] = amount;
        return credit;
    }

    private async Task<SimulatorClient> StartAsync()
    {
        _erp = await ErpSimulator.StartAsync(ErpWith(_folder));
        var client = new SimulatorClient(_erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);
        return client;
    }
}
