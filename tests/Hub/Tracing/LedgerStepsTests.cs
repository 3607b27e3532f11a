using Microsoft.Xrm.Sdk;
using Sav.Hub.Tracing;

namespace Sav.Hub.Tests.Tracing;

public sealed class LedgerStepsTests
{
    private static readonly DateTime _start = new(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(true, "ledger entry 7: document INV-000001, 38.10 EUR, key billing/1")]
    [InlineData(false, "ledger entry 7: document INV-000001, key billing/1")]
    public void Of_Entry_NamesDocumentAmountAndKey(bool hasAmount, string text)
    {
        var entry = new Entity("sav_ledgerentry")
        {
            ["sav_sequence"] = 7,
            ["sav_key"] = "billing/1",
            ["sav_documentnumber"] = "INV-000001",
            ["sav_amount"] = hasAmount ? 38.1m : null,
            ["sav_currency"] = hasAmount ? "EUR" : null,
            ["sav_recordedon"] = _start,
        };

        Assert.Equal(new PathStep(_start, PathStepKind.Entered, text), LedgerSteps.Of(entry));
    }
}
