using Microsoft.Xrm.Sdk;
using Sav.Functions.Inbound;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class QuoteRulesTests
{
    [Theory]
    [InlineData(QuoteStatus.Accepted)]
    [InlineData(QuoteStatus.Declined)]
    public void Apply_IssuedAfterTheAnswer_KeepsTheAnswerAndAddsTheAmount(QuoteStatus answer)
    {
        var row = Apply(Current(answer, "Q-1"), QuoteStatus.Issued, "Q-1", 435m);

        Assert.NotNull(row);
        Assert.False(row.Contains("sav_quotestatus"));
        Assert.Equal(435m, row.GetAttributeValue<Money>("sav_quotedamount").Value);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(QuoteStatus.Requested, null)]
    [InlineData(QuoteStatus.Requested, "Q-0")]
    [InlineData(QuoteStatus.Failed, "Q-0")]
    [InlineData(QuoteStatus.Issued, "Q-1")]
    [InlineData(QuoteStatus.Declined, "Q-1")]
    public void Apply_AnswerToTheCurrentOrAnUnheardOfQuote_IsTaken(QuoteStatus? status, string? number)
    {
        var row = Apply(Current(status, number), QuoteStatus.Accepted, "Q-1");

        Assert.Equal((int)QuoteStatus.Accepted, row!.GetAttributeValue<OptionSetValue>("sav_quotestatus").Value);
        Assert.Equal("Q-1", row["sav_quotenumber"]);
        Assert.False(row.Contains("sav_quotedamount"));
    }

    [Theory]
    [InlineData(QuoteStatus.Issued)]
    [InlineData(QuoteStatus.Accepted)]
    [InlineData(QuoteStatus.Declined)]
    public void Apply_AnswerToAnEarlierQuote_ChangesNothing(QuoteStatus status) =>
        Assert.Null(Apply(Current(status, "Q-2"), QuoteStatus.Accepted, "Q-1"));

    [Fact]
    public void Apply_NewQuoteAfterAnAnsweredOne_IsIssued()
    {
        var row = Apply(Current(QuoteStatus.Declined, "Q-1"), QuoteStatus.Issued, "Q-2", 89m);

        Assert.Equal((int)QuoteStatus.Issued, row!.GetAttributeValue<OptionSetValue>("sav_quotestatus").Value);
        Assert.Equal("Q-2", row["sav_quotenumber"]);
    }

    private static Entity? Apply(Entity current, QuoteStatus status, string number, decimal? amount = null) => QuoteRules.Apply(
        current,
        new QuoteChange
        {
            CaseId = EventBody.Case, QuoteNumber = number, Status = status, QuotedAmount = amount is { } value ? new Money(value) : null,
        });

    private static Entity Current(QuoteStatus? status, string? number) => new(CaseColumns.Table)
    {
        [CaseColumns.QuoteStatus] = status is { } s ? new OptionSetValue((int)s) : null,
        [CaseColumns.QuoteNumber] = number,
    };
}
