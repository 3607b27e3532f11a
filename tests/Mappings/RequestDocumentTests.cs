using System.Text.Json;
using Sav.Mappings.Erp;
using Sav.Mappings.Warehouse;
using Sav.Messages.Claims;
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

    [Fact]
    public void Map_PartsCancelRequested_GivesTheDocumentOfTheWarehouseInterface()
    {
        var parts = new PartsCancelRequested
        {
            IdempotencyKey = "parts-cancellation/1", CaseId = _case, CaseNumber = "CAS-1", PartRequestId = _case, OrderKey = "parts/1",
            Article = "BK-1",
        };

        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","caseNumber":"CAS-1","partRequestId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "orderKey":"parts/1"}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<WarehousePartCancellation>(parts), JsonSerializerOptions.Web));
    }

    [Fact]
    public void Map_PartsReturnRequested_GivesTheDocumentOfTheWarehouseInterface()
    {
        var parts = new PartsReturnRequested
        {
            IdempotencyKey = "parts-return/1", CaseId = _case, CaseNumber = "CAS-1", PartRequestId = _case, OrderKey = "parts/1",
            Article = "BK-1", Quantity = 2, Reason = "unused",
        };

        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","caseNumber":"CAS-1","partRequestId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "orderKey":"parts/1","article":"BK-1","quantity":2,"reason":"unused"}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<WarehousePartReturn>(parts), JsonSerializerOptions.Web));
    }

    [Fact]
    public void Map_ClaimRequested_GivesTheDocumentOfTheErpInterface()
    {
        var claim = new ClaimRequested
        {
            IdempotencyKey = "claim/1", CaseId = _case, CaseNumber = "CAS-1", ClaimId = _case, Revision = 1, SupplierNumber = "F-1",
            Source = "recall", SourceNumber = "R-1/S-1", EquipmentSerial = "S-1", Currency = "EUR",
            ClosedOn = new DateTime(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc), LabourAmount = 60m, Amount = 60m,
        };

        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","caseNumber":"CAS-1","claimId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a",
            "supplierNumber":"F-1","source":"recall","sourceNumber":"R-1/S-1","article":null,"equipmentSerial":"S-1","currency":"EUR",
            "labourAmount":60,"travelAmount":0,"partsAmount":0,"assistanceAmount":0,"amount":60,"servicedOn":"2026-03-02T08:15:00Z"}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<ErpSupplierClaim>(claim), JsonSerializerOptions.Web));
    }
}
