using Sav.Messages.Billing;
using Sav.Messages.Quotes;

namespace Sav.Messages.Tests;

public sealed class PayloadJsonTests
{
    [Fact]
    public void Write_Billing_KeepsCentsAndWritesInstantsInUtc()
    {
        var json = PayloadJson.Write(Billing());

        Assert.Contains("\"closedOn\":\"2026-03-02T08:15:00Z\"", json);
        Assert.Contains("\"amount\":90.10", json);
        Assert.Contains("\"caseId\":\"7b5f3c1e-0000-4000-8000-000000000001\"", json);
    }

    [Fact]
    public void Read_WrittenBilling_GivesTheSameBytesAgain()
    {
        var json = PayloadJson.Write(Billing());

        Assert.Equal(json, PayloadJson.Write(PayloadJson.Read<BillingRequested>(json)));
    }

    [Fact]
    public void Read_InstantWithOffset_IsTurnedIntoUtc()
    {
        var answer = PayloadJson.Read<QuoteAnswered>(
            """{"caseId":"7b5f3c1e-0000-4000-8000-000000000001","quoteNumber":"Q-1","decidedOn":"2026-03-02T09:15:00+01:00"}""");

        Assert.Equal(new DateTime(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc), answer.DecidedOn);
        Assert.Equal(DateTimeKind.Utc, answer.DecidedOn.Kind);
    }

    [Fact]
    public void Read_UnknownMember_IsIgnored()
    {
        var answer = PayloadJson.Read<QuoteAnswered>(
            """{"caseId":"7b5f3c1e-0000-4000-8000-000000000001","colour":"red","quoteNumber":"Q-1","decidedOn":"2026-03-02T09:15:00Z"}""");

        Assert.Equal("Q-1", answer.QuoteNumber);
    }

    [Theory]
    [InlineData("""{"quoteNumber":"Q-1","decidedOn":"2026-03-02T09:15:00Z"}""", "caseId")]
    [InlineData("""{"caseId":"7b5f3c1e-0000-4000-8000-000000000001","quoteNumber":"Q-1","decidedOn":"tomorrow"}""", "QuoteAnswered")]
    [InlineData("null", "null")]
    [InlineData("[", "QuoteAnswered")]
    public void Read_WrongPayload_SaysWhatIsWrong(string json, string expected)
    {
        var failure = Assert.Throws<FormatException>(() => PayloadJson.Read<QuoteAnswered>(json));

        Assert.Contains(expected, failure.Message);
    }

    [Fact]
    public void Keys_SameEffect_AreTheSameForEver()
    {
        var id = new Guid("7B5F3C1E-0000-4000-8000-000000000001");

        Assert.Equal("billing/7b5f3c1e-0000-4000-8000-000000000001/2", IdempotencyKeys.Billing(id, 2));
        Assert.Equal("quote/7b5f3c1e-0000-4000-8000-000000000001/1", IdempotencyKeys.Quote(id, 1));
        Assert.Equal("parts/7b5f3c1e-0000-4000-8000-000000000001", IdempotencyKeys.Parts(id));
        Assert.Equal("instalment/7b5f3c1e-0000-4000-8000-000000000001/2026-03-01", IdempotencyKeys.Instalment(id, "2026-03-01"));
        Assert.Equal(
            "credit/7b5f3c1e-0000-4000-8000-000000000001/7b5f3c1e-0000-4000-8000-000000000001", IdempotencyKeys.Credit(id, id));
    }

    private static BillingRequested Billing() => new()
    {
        IdempotencyKey = "billing/1",
        CaseId = new Guid("7b5f3c1e-0000-4000-8000-000000000001"),
        CaseNumber = "CAS-1",
        Revision = 1,
        CustomerNumber = "C-1",
        Currency = "EUR",
        ClosedOn = new DateTime(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc),
        Outcome = "PartlyCovered",
        DecisionHash = "ab",
        Amount = 90.10m,
        CoveredAmount = 45.05m,
        BillableAmount = 45.05m,
        Lines = [new BillingLine { Category = "labour", Description = "Été", Quantity = 1.5m, UnitPrice = 60m, Amount = 90.10m }],
    };
}
