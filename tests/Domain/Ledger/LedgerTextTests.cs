using Sav.Domain.Ledger;

namespace Sav.Domain.Tests.Ledger;

public sealed class LedgerTextTests
{
    [Fact]
    public void Of_Entry_IsTheTextThatTheDocumentationShows()
    {
        Assert.Equal(
            """
            format=1
            sequence=1
            key=billing/0f8fad5b-d9cb-469f-a165-70867728950e/1
            type=sav.billing.requested.v1
            message=7c9e6679-7425-40de-944b-e07fc1f90ae7
            case=0f8fad5b-d9cb-469f-a165-70867728950e
            contract=
            partner=erp
            document=INV-000001
            amount=38.1000
            currency=EUR
            recorded=2026-03-02T08:15:00Z
            previous=0000000000000000000000000000000000000000000000000000000000000000

            """,
            LedgerText.Of(Chain.Entry(1)));
    }

    [Fact]
    public void Of_TheSameEntry_HasTheHashThatSha256sumGives() =>
        Assert.Equal("a529a558dec25c55db9e771ee19b0b7886382326571ddb607eaa1924a0445113", LedgerHash.Of(Chain.Entry(1)));

    [Fact]
    public void Of_AmountReadBackWithOtherDecimals_IsTheSameText() =>
        Assert.Equal(LedgerText.Of(Chain.Entry(1)), LedgerText.Of(Chain.Entry(1) with { Amount = 38.1m }));

    [Fact]
    public void Of_LineBreakInADocumentNumber_CannotPassForAColumn()
    {
        var forged = Chain.Entry(1) with { DocumentNumber = "INV-1\namount=1.0000" };

        Assert.Contains(@"document=INV-1\namount=1.0000", LedgerText.Of(forged));
        Assert.NotEqual(LedgerText.Of(forged), LedgerText.Of(forged with { DocumentNumber = @"INV-1\namount=1.0000" }));
    }

    [Fact]
    public void Of_EveryColumn_ChangesTheHash()
    {
        var entry = Chain.Entry(1);
        LedgerEntry[] changed =
        [
            entry with { Sequence = 2 },
            entry with { Key = "other" },
            entry with { MessageType = "other" },
            entry with { MessageId = Guid.Empty },
            entry with { CaseId = null },
            entry with { ContractId = Guid.Empty },
            entry with { Partner = "warehouse" },
            entry with { DocumentNumber = "INV-2" },
            entry with { Amount = 38.11m },
            entry with { Amount = null },
            entry with { Currency = "USD" },
            entry with { RecordedOn = entry.RecordedOn.AddSeconds(1) },
            entry with { PreviousHash = LedgerHash.Of(entry) },
        ];

        Assert.Equal(changed.Length + 1, changed.Append(entry).Select(LedgerHash.Of).Distinct().Count());
    }
}
