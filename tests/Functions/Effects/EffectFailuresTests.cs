using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Effects;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Effects;

/// <summary>A failure that is written late must not undo what came about meanwhile.</summary>
public sealed class EffectFailuresTests
{
    private const int IsvAborted = unchecked((int)0x80040265);

    private static readonly FailureReason _reason = new("customer_blocked", "bloqué", "blocked");

    private readonly FakeCrm _crm = new();
    private readonly Guid _row;
    private readonly Guid _case;

    public EffectFailuresTests()
    {
        _case = _crm.Add(new Entity(CaseColumns.Table) { [CaseColumns.QuoteRevision] = 2 });
        _row = _crm.Add(new Entity(MessageColumns.Table)
        {
            [MessageColumns.ExternalId] = $"quote/{_case:D}/2",
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Published),
        });
    }

    [Fact]
    public async Task Write_AnotherDeliveryIsDone_ChangesNothing()
    {
        Set(MessageStatus.Done);

        Assert.False(await WriteAsync(Failing(PartRequest())));

        Assert.Equal(MessageStatus.Done, Status);
        Assert.Equal(0, _crm.Writes);
    }

    [Fact]
    public async Task Write_AnotherDeliveryIsDoneBetweenReadAndWrite_LeavesItDone()
    {
        _crm.AfterRead = () =>
        {
            _crm.AfterRead = null;
            Set(MessageStatus.Done);
        };

        Assert.False(await WriteAsync(Failing(PartRequest())));
        Assert.Equal(MessageStatus.Done, Status);
    }

    [Fact]
    public async Task Write_PublishedBetweenReadAndWrite_Fails()
    {
        _crm.AfterRead = () =>
        {
            _crm.AfterRead = null;
            Set(MessageStatus.Published);
        };

        Assert.True(await WriteAsync(Failing(PartRequest())));
        Assert.Equal(MessageStatus.Failed, Status);
    }

    [Fact]
    public async Task Write_SecondDocument_IsSaidEvenWhereItIsDone()
    {
        Set(MessageStatus.Done);

        Assert.True(await new EffectFailures(_crm).WriteAsync(
            _row, FailureReason.SecondDocument(Partner.Erp, "INV-1", "INV-2"), null, CancellationToken.None));
        Assert.Equal(MessageStatus.Failed, Status);
    }

    [Fact]
    public async Task Write_RowThatAskedIsDeleted_FailsTheMessageAllTheSame()
    {
        Assert.True(await WriteAsync(Failing(Guid.NewGuid())));
        Assert.Equal(MessageStatus.Failed, Status);
    }

    [Fact]
    public async Task Write_RuleKeepsTheRowThatAsked_FailsTheMessageAllTheSame()
    {
        _crm.NextWriteFails = new FaultException<OrganizationServiceFault>(
            new OrganizationServiceFault { ErrorCode = IsvAborted, Message = "kept" }, new FaultReason("kept"));

        Assert.True(await WriteAsync(Failing(PartRequest())));
        Assert.Equal(MessageStatus.Failed, Status);
    }

    [Theory]
    [InlineData(QuoteStatus.Issued)]
    [InlineData(QuoteStatus.Accepted)]
    [InlineData(QuoteStatus.Declined)]
    [InlineData(QuoteStatus.Expired)]
    public async Task Write_QuoteCameAllTheSame_LeavesTheCaseAlone(QuoteStatus status)
    {
        _crm[_case][CaseColumns.QuoteStatus] = new OptionSetValue((int)status);

        await WriteAsync(FailingQuote());

        Assert.Equal(MessageStatus.Failed, Status);
        Assert.Equal(status, Quote);
    }

    [Fact]
    public async Task Write_QuoteOfAnEarlierDecision_LeavesTheCaseAlone()
    {
        _crm[_case][CaseColumns.QuoteStatus] = new OptionSetValue((int)QuoteStatus.Requested);
        _crm[_case][CaseColumns.QuoteRevision] = 3;

        await WriteAsync(FailingQuote());

        Assert.Equal(QuoteStatus.Requested, Quote);
    }

    [Fact]
    public async Task Write_AwaitedQuote_FailsIt()
    {
        _crm[_case][CaseColumns.QuoteStatus] = new OptionSetValue((int)QuoteStatus.Requested);

        await WriteAsync(FailingQuote());

        Assert.Equal(QuoteStatus.Failed, Quote);
    }

    private MessageStatus Status => (MessageStatus)_crm[_row].GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value;

    private QuoteStatus Quote => (QuoteStatus)_crm[_case].GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus).Value;

    private static Entity Failing(Guid partRequest) => new(PartRequestColumns.Table, partRequest)
    {
        [PartRequestColumns.Fulfilment] = new OptionSetValue((int)Fulfilment.Failed),
    };

    private Task<bool> WriteAsync(Entity affected) => new EffectFailures(_crm).WriteAsync(_row, _reason, affected, CancellationToken.None);

    private Guid PartRequest() => _crm.Add(new Entity(PartRequestColumns.Table));

    private Entity FailingQuote() => new(CaseColumns.Table, _case)
    {
        [CaseColumns.QuoteStatus] = new OptionSetValue((int)QuoteStatus.Failed),
    };

    private void Set(MessageStatus status) =>
        _crm.Change(new Entity(MessageColumns.Table, _row) { [MessageColumns.Status] = new OptionSetValue((int)status) });
}
