using System.Text.Json;
using Sav.Mappings.Erp;
using Sav.Messages.Billing;

namespace Sav.Mappings.Tests;

public sealed class ErpInvoiceTests
{
    [Fact]
    public void Map_BillingRequested_GivesTheDocumentOfTheErpInterface()
    {
        var billing = new BillingRequested
        {
            IdempotencyKey = "billing/0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a/1",
            CaseId = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a"),
            CaseNumber = "CAS-1",
            Revision = 1,
            CustomerNumber = "C-1",
            Currency = "EUR",
            ClosedOn = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc),
            Outcome = "PartlyCovered",
            Lines =
            [
                new BillingLine
                {
                    Category = "labour", Description = "Repair", Quantity = 1.5m, UnitPrice = 60.33m,
                    Amount = 90.50m, CoveredAmount = 72.40m, BillableAmount = 18.10m, CoveredBy = "C-0007/1",
                },
                new BillingLine
                {
                    Category = "parts", Description = "Chain", Article = "BK-1", Quantity = 1m, UnitPrice = 20m,
                    Amount = 20m, CoveredAmount = 0m, BillableAmount = 20m,
                },
            ],
            Amount = 110.50m,
            CoveredAmount = 72.40m,
            BillableAmount = 38.10m,
        };

        var json = JsonSerializer.Serialize(Maps.Mapper.Map<ErpInvoice>(billing), JsonSerializerOptions.Web);

        Assert.Equal(
            """
            {"caseId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","caseNumber":"CAS-1","customerNumber":"C-1","currency":"EUR","lines":[
            {"position":1,"category":"labour","article":null,"description":"Repair","quantity":1.5,"unitPrice":60.33,"amount":90.50,
            "coveredAmount":72.40,"dueAmount":18.10,"coveredBy":"C-0007/1"},
            {"position":2,"category":"parts","article":"BK-1","description":"Chain","quantity":1,"unitPrice":20,"amount":20,
            "coveredAmount":0,"dueAmount":20,"coveredBy":null}],
            "amount":110.50,"coveredAmount":72.40,"amountDue":38.10,"servicedOn":"2026-03-01T10:00:00Z"}
            """.ReplaceLineEndings(""),
            json);
    }
}
