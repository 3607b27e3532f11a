using System.Globalization;
using System.Text.Json.Nodes;
using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Erp;

public sealed class SupplierClaimTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EventReceiver _receiver = null!;
    private ErpSimulator _erp = null!;
    private SimulatorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await EventReceiver.StartAsync();
        _erp = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address));
        _client = new SimulatorClient(_erp.BaseAddress);
        await _client.PutAsync("/suppliers", """[{"number":"SUP-1","name":"Pompes Réunies"}]""");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _erp.DisposeAsync();
        await _receiver.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Post_Twice_GivesOneClaimThatIsFoundByItsKey()
    {
        var (first, claim) = await PostAsync(Claim());
        var (second, _) = await PostAsync(Claim());
        var (_, found) = await _client.GetAsync("/supplier-claims?key=claim/1");
        var (_, page) = await _client.GetAsync("/supplier-claims?after=");

        Assert.Equal((201, 200, "CLM-000001"), (first, second, claim.GetProperty("number").GetString()));
        Assert.Equal("submitted", claim.GetProperty("status").GetString());
        Assert.Equal("CLM-000001", found.GetProperty("items")[0].GetProperty("number").GetString());
        Assert.Single(page.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("supplierNumber", "SUP-9", "supplier_unknown")]
    [InlineData("currency", "XYZ", "currency_not_supported")]
    [InlineData("sum", "", "totals_do_not_add_up")]
    public async Task Post_WhatCannotBeClaimed_IsRefused(string member, string value, string code)
    {
        var claim = Claim();
        if (member == "sum")
        {
            claim["amount"] = 1;
        }
        else
        {
            claim[member] = value;
        }

        var (status, problem) = await PostAsync(claim);

        Assert.Equal((422, code), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_ManyClaims_AreAcceptedPaidOrRejectedBySeed()
    {
        for (var i = 1; i <= 40; i++)
        {
            var claim = Claim();
            claim["sourceNumber"] = string.Create(CultureInfo.InvariantCulture, $"S-{i}/warranty");
            await _client.PostAsync("/supplier-claims", $"claim/{i}", claim);
        }

        await _erp.DrainAsync();
        var types = _receiver.Events.GroupBy(e => e.Type).ToDictionary(type => type.Key, type => type.Count());
        Assert.Equal(40, types["sav.claim.accepted.v1"] + types["sav.claim.rejected.v1"]);
        Assert.Equal(types["sav.claim.accepted.v1"], types["sav.claim.paid.v1"]);
        var amounts = _receiver.Events.Where(e => e.Type == "sav.claim.paid.v1").Select(e => e.Data.GetProperty("amount").GetDecimal());
        Assert.Equal([91.81m, 112.01m], amounts.Distinct().Order());
    }

    private Task<(int Status, System.Text.Json.JsonElement Body)> PostAsync(JsonNode claim) =>
        _client.PostAsync("/supplier-claims", "claim/1", claim);

    private static JsonNode Claim() => JsonNode.Parse($$"""
        {"caseId":"{{Documents.Case}}","caseNumber":"CAS-1","claimId":"7d3c2b1a-0000-4000-8000-000000000009","supplierNumber":"SUP-1",
         "source":"warranty","sourceNumber":"S-1/warranty","article":"EX-1","equipmentSerial":"S-1","currency":"EUR",
         "labourAmount":62.01,"travelAmount":10,"partsAmount":40,"assistanceAmount":0,"amount":112.01,"servicedOn":"2026-03-01T10:00:00Z"}
        """)!;
}
