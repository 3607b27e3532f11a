using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Inbound;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Tests.Inbound;

/// <summary>Everything that can be said of a quote, and of the one before it, in any order and however often: the end is the same.</summary>
public sealed class QuoteOrderProperties
{
    private const int Revision = 2;

    private static readonly DateTime _noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Apply_AnyOrderAndRepetition_EndsAlike()
    {
        var cases = from said in Gen.SubListOf(Everything).Where(said => said.Count > 0)
                    from order in Gen.Shuffle(said.Concat(said).ToArray())
                    from other in Gen.Shuffle(said.ToArray())
                    select (First: order.ToArray(), Second: other.ToArray());

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(cases.ToArbitrary(), orders => Assert.Equal(EndOf(orders.First), EndOf(orders.Second))));
    }

    [Theory]
    [InlineData(QuoteStatus.Accepted)]
    [InlineData(QuoteStatus.Declined)]
    public void Apply_AnswerAfterTheExpiry_Counts(QuoteStatus answer)
    {
        var end = EndOf([Said(QuoteStatus.Issued), Said(QuoteStatus.Expired), Said(answer, _noon)]);

        Assert.Equal(((int)answer, 89m), (end.Status, end.Amount));
    }

    [Fact]
    public void Apply_NothingButIssuedAndExpired_IsExpired() =>
        Assert.Equal((int)QuoteStatus.Expired, EndOf([Said(QuoteStatus.Expired), Said(QuoteStatus.Issued)]).Status);

    [Fact]
    public void Apply_CustomerChangesHisMind_TheLaterAnswerCounts() => Assert.Equal(
        (int)QuoteStatus.Declined,
        EndOf([Said(QuoteStatus.Declined, _noon.AddHours(1)), Said(QuoteStatus.Accepted, _noon)]).Status);

    private static QuoteChange[] Everything =>
    [
        Said(QuoteStatus.Issued),
        Said(QuoteStatus.Expired),
        Said(QuoteStatus.Accepted, _noon),
        Said(QuoteStatus.Declined, _noon),
        Said(QuoteStatus.Declined, _noon.AddHours(1)),
        Said(QuoteStatus.Accepted, _noon.AddHours(2).AddMilliseconds(300)),
        Said(QuoteStatus.Issued, revision: 1),
        Said(QuoteStatus.Declined, _noon.AddHours(3), revision: 1),
    ];

    private static QuoteChange Said(QuoteStatus status, DateTime? answeredOn = null, int revision = Revision) => new()
    {
        CaseId = EventBody.Case,
        IdempotencyKey = IdempotencyKeys.Quote(EventBody.Case, revision),
        QuoteNumber = $"QUO-{revision}",
        Status = status,
        AnsweredOn = answeredOn,
        QuotedAmount = status == QuoteStatus.Issued ? new Money(89m) : null,
        ValidUntil = status == QuoteStatus.Issued ? new DateTime(2026, 4, 1) : null,
    };

    private static (int? Status, string? Number, decimal? Amount, DateTime? Until, DateTime? AnsweredOn) EndOf(QuoteChange[] changes)
    {
        var row = new Entity(CaseColumns.Table, EventBody.Case)
        {
            [CaseColumns.QuoteStatus] = new OptionSetValue((int)QuoteStatus.Requested), [CaseColumns.QuoteRevision] = Revision,
        };
        foreach (var (name, value) in changes.SelectMany(change => QuoteRules.Apply(row, change)?.Attributes ?? []))
        {
            row[name] = value;
        }

        return (
            row.GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus).Value,
            row.GetAttributeValue<string>(CaseColumns.QuoteNumber),
            row.GetAttributeValue<Money>(CaseColumns.QuotedAmount)?.Value,
            row.GetAttributeValue<DateTime?>(CaseColumns.QuoteValidUntil),
            row.GetAttributeValue<DateTime?>(CaseColumns.QuoteAnsweredOn));
    }
}
