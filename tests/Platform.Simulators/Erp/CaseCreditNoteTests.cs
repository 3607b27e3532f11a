using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class CaseCreditNoteTests
{
    public static JsonNode Credit(decimal amount, string currency = "EUR") => new JsonObject
    {
        ["caseId"] = Documents.Case, ["caseNumber"] = "CAS-1", ["customerNumber"] = "C-1", ["currency"] = currency,
        ["invoiceKey"] = "billing/1", ["reason"] = "Late", ["amount"] = amount,
    };

    [Fact]
    public async Task Post_CreditsOfOneInvoice_NeverExceedItTogether()
    {
        using var folder = new TemporaryFolder();
        await using var erp = await ErpSimulator.StartAsync(ErpWith(folder));
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);

        Assert.Equal((409, "invoice_missing"), await PostAsync(client, "c/1", Credit(30)));
        await client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        Assert.Equal((201, "CCN-000001"), await PostAsync(client, "c/1", Credit(30)));
        Assert.Equal((200, "CCN-000001"), await PostAsync(client, "c/1", Credit(30)));
        Assert.Equal((409, "key_reused"), await PostAsync(client, "c/1", Credit(31)));
        Assert.Equal((422, "credit_exceeds_invoice"), await PostAsync(client, "c/2", Credit(8.11m)));
        Assert.Equal((422, "totals_do_not_add_up"), await PostAsync(client, "c/2", Credit(0)));
        Assert.Equal((422, "currency_not_supported"), await PostAsync(client, "c/2", Credit(1, "USD")));
        Assert.Equal((201, "CCN-000002"), await PostAsync(client, "c/2", Credit(8.10m)));

        var (_, page) = await client.GetAsync("/case-credit-notes?after=CCN-000001");
        Assert.Equal(8.10m, page.GetProperty("items")[0].GetProperty("amount").GetDecimal());
    }

    private static async Task<(int Status, string? Said)> PostAsync(SimulatorClient client, string key, JsonNode credit)
    {
        var (status, body) = await client.PostAsync("/case-credit-notes", key, credit);
        return (status, body.GetProperty(status < 300 ? "number" : "code").GetString());
    }
}
