using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class AccountingPeriodTests : IAsyncLifetime
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
    public async Task Post_MonthClosed_IsRefusedUntilItIsReopened()
    {
        await _client.PutAsync("/accounting-periods", """[{"month":"2026-03","closed":true}]""");
        var (status, refusal) = await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());
        Assert.Equal((422, "period_closed"), (status, refusal.GetProperty("code").GetString()));

        await _client.PutAsync("/accounting-periods", """[{"month":"2026-03","closed":false}]""");

        Assert.Equal(201, (await _client.PostAsync("/invoices", "billing/1", Documents.Invoice())).Status);
    }

    [Theory]
    [InlineData("C-0", "C-1", 422)]
    [InlineData("C-1", "C-9", 422)]
    [InlineData("C-2", "C-9", 201)]
    public async Task Post_MonthClosedForARange_IsRefusedForItsCustomersOnly(string first, string last, int status)
    {
        await _client.PutAsync(
            "/accounting-periods",
            $$"""[{"month":"2026-03","closed":true,"firstCustomer":"{{first}}","lastCustomer":"{{last}}"}]""");

        Assert.Equal(status, (await _client.PostAsync("/invoices", "billing/1", Documents.Invoice())).Status);
    }

    [Fact]
    public async Task Post_AnotherMonthClosed_IsPosted()
    {
        await _client.PutAsync("/accounting-periods", """[{"month":"2026-02","closed":true}]""");

        Assert.Equal(201, (await _client.PostAsync("/invoices", "billing/1", Documents.Invoice())).Status);
    }

    [Fact]
    public async Task Put_NoMonth_NamesTheRow()
    {
        var (status, refusal) = await _client.PutAsync("/accounting-periods", """[{"month":"March","closed":true}]""");

        Assert.Equal(400, status);
        Assert.Contains("Row 1: month is 'March'", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
