using Sav.Domain;
using Sav.Domain.Ledger;
using Sav.Functions.Reconciliation;

namespace Sav.Functions.Tests.Reconciliation;

public sealed class ReconciliationResultTests
{
    private static readonly ReconciliationResult _whole = new(1, 1, 1, 1, 0, [], null, new LedgerMark(1, "hash"));

    [Fact]
    public void Summary_NothingFound_IsTheLineOfTheRun()
    {
        Assert.True(_whole.Holds);
        Assert.Equal("1 cases, 0 missing, 0 double", _whole.Summary);
    }

    [Fact]
    public void Summary_BrokenLedger_NamesTheEntryAndDoesNotHold()
    {
        var broken = _whole with { Break = new ChainBreak(7, "billing/1/1", "hash", ChainFault.Content, new LocalizedText("changed", "modifiée")) };

        Assert.False(broken.Holds);
        Assert.Equal("1 cases, 0 missing, 0 double, ledger broken at entry 7", broken.Summary);
    }

    [Fact]
    public void WithExpectedCases_CaseNeverOpened_IsMissing()
    {
        Assert.True(_whole.WithExpectedCases(1).Holds);
        Assert.Equal("1 cases, 2 missing, 0 double", _whole.WithExpectedCases(3).Summary);
    }
}
