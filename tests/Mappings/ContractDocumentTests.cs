using System.Text.Json;
using Sav.Mappings.Erp;
using Sav.Messages.Contracts;

namespace Sav.Mappings.Tests;

public sealed class ContractDocumentTests
{
    private static readonly Guid _contract = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a");

    [Fact]
    public void Map_InstalmentRequested_GivesTheDocumentOfTheErpInterface()
    {
        var instalment = new InstalmentRequested
        {
            IdempotencyKey = "instalment/1", ContractId = _contract, ContractNumber = "C-0007", InstalmentId = Guid.NewGuid(),
            CustomerNumber = "C-1", Currency = "EUR", PeriodStart = "2026-03-01", PeriodEnd = "2026-03-31", Amount = 100.00m,
            DueOn = "2026-03-01",
        };

        Assert.Equal(
            """
            {"contractId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","contractNumber":"C-0007","customerNumber":"C-1","currency":"EUR",
            "periodStart":"2026-03-01","periodEnd":"2026-03-31","amount":100.00,"dueOn":"2026-03-01"}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<ErpContractInvoice>(instalment), JsonSerializerOptions.Web));
    }

    [Fact]
    public void Map_CreditRequested_GivesTheDocumentOfTheErpInterface()
    {
        var credit = new CreditRequested
        {
            IdempotencyKey = "credit/1", ContractId = _contract, ContractNumber = "C-0007", CustomerNumber = "C-1", Currency = "EUR",
            EffectiveOn = "2026-03-16", Reason = "Moves abroad", Amount = 51.61m,
            Lines =
            [
                new CreditLine
                {
                    InstalmentKey = "instalment/1", PeriodStart = "2026-03-01", PeriodEnd = "2026-03-31", UnusedDays = 16,
                    BilledAmount = 100.00m, CreditAmount = 51.61m,
                },
            ],
        };

        Assert.Equal(
            """
            {"contractId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a","contractNumber":"C-0007","customerNumber":"C-1","currency":"EUR",
            "effectiveOn":"2026-03-16","reason":"Moves abroad","lines":[{"invoiceKey":"instalment/1","periodStart":"2026-03-01",
            "periodEnd":"2026-03-31","billedAmount":100.00,"creditAmount":51.61}],"amount":51.61}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(Maps.Mapper.Map<ErpCreditNote>(credit), JsonSerializerOptions.Web));
    }
}
