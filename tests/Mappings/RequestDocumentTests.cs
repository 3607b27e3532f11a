using System.Text.Json;
using Sav.Mappings.Erp;
using Sav.Mappings.Warehouse;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Mappings.Tests;

public sealed class RequestDocumentTests
{
    private static readonly Guid _case = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a");

    [Fact]
    public void Map_QuoteRequested_GivesTheDocumentOfTheErpInterface()
    {
        var quote = new QuoteRequested
        {
            IdempotencyKey = "quote/1", CaseId = _case, CaseNumber = "CAS-1", CustomerNumber = "C-1", EquipmentSerial = "S-1",
            Reason = "usageHelp", Problem = "How to clean it?", Currency = "EUR",
        };

        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","caseNumber":"CAS-1","customerNumber":"C-1","article":null,
            "equipmentSerial":"S-1","reason":"usageHelp","problem":"How to clean it?","currency":"EUR"}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<ErpQuoteRequest>(quote), JsonSerializerOptions.Web));
    }

    [Fact]
    public void Map_PartsRequested_GivesTheDocumentOfTheWarehouseInterface()
    {
        var parts = new PartsRequested
        {
            IdempotencyKey = "parts/1", CaseId = _case, CaseNumber = "CAS-1", PartRequestId = _case, CustomerNumber = "C-1",
            Article = "BK-1", Quantity = 3,
        };

        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","caseNumber":"CAS-1","partRequestId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "customerNumber":"C-1","article":"BK-1","quantity":3}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<WarehousePartOrder>(parts), JsonSerializerOptions.Web));
    }
}
