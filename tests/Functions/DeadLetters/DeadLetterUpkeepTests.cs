using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.DeadLetters;
using Sav.Functions.Effects;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Functions.Tests.DeadLetters;

public sealed class DeadLetterUpkeepTests
{
    private readonly FakeCrm _crm = new();
    private readonly FakeBus _bus = new();
    private readonly Guid _case;
    private readonly Guid _row;

    public DeadLetterUpkeepTests()
    {
        _case = _crm.Add(new Entity(CaseColumns.Table));
        _row = _crm.Add(new Entity(MessageColumns.Table)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Published),
            [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Outbound),
            [MessageColumns.Type] = MessageTypes.QuoteRequested,
            [MessageColumns.ExternalId] = "quote/1/1",
            [MessageColumns.Case] = new EntityReference(CaseColumns.Table, _case),
        });
    }

    [Theory]
    [InlineData("MaxDeliveryCountExceeded", "broke off 10 times", "s'est interrompu 10 fois")]
    [InlineData("TTLExpiredException", "before its time was over", "avant sa date limite")]
    public async Task Run_TheBrokerGaveUp_SaysSoOnRowAndCase(string code, string english, string french)
    {
        Shelve("quotes", Letter(1, code));

        var result = await RunAsync();

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 1, Removed: 0), result);
        Assert.Equal(MessageStatus.Failed, Status);
        Assert.Contains(english, Reason);
        Assert.Contains(french, Reason);
        Assert.Equal((int)QuoteStatus.Failed, _crm[_case].GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus).Value);
    }

    [Fact]
    public async Task Run_Twice_ChangesNothingMore()
    {
        Shelve("quotes", Letter(1, "TTLExpiredException"));
        await RunAsync();
        var writes = _crm.Writes;

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 0, Removed: 0), await RunAsync());
        Assert.Equal(writes, _crm.Writes);
    }

    [Fact]
    public async Task Run_RowIsDone_TakesTheLetterOutAndKeepsTheOthers()
    {
        Set(MessageStatus.Done);
        var stray = ServiceBusModelFactory.ServiceBusReceivedMessage(
            messageId: "stray", sequenceNumber: 1, properties: Properties("payload_malformed", "illisible\nunreadable"));
        Shelve("quotes", stray);
        Shelve("quotes", Letter(2, "customer_blocked"));

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 0, Removed: 1), await RunAsync());
        Assert.Equal([stray], _bus.DeadLetters["quotes"]);
    }

    [Fact]
    public async Task Run_ManyLetters_LooksTheirRowsUpTogether()
    {
        Set(MessageStatus.Failed);
        for (var i = 1; i <= 100; i++)
        {
            Shelve("quotes", Letter(i, "customer_blocked"));
        }

        var reads = 0;
        _crm.AfterRead = () => reads++;
        await RunAsync();

        Assert.InRange(reads, 1, 3);
    }

    [Fact]
    public async Task Run_ReplayFailedAgain_KeepsTheLaterCopyOnly()
    {
        Set(MessageStatus.Failed);
        Shelve("quotes", Letter(1, "customer_blocked"));
        Shelve("quotes", Letter(2, "customer_blocked", replay: Guid.NewGuid()));

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 0, Removed: 1), await RunAsync());
        Assert.Equal(2, Assert.Single(_bus.DeadLetters["quotes"]).SequenceNumber);
    }

    [Fact]
    public async Task Run_ReplayIsUnderWay_LeavesTheEarlierLetterAlone()
    {
        Set(MessageStatus.ReplayRequested);
        Replay(FixedTime.Now.UtcDateTime);
        Shelve("quotes", Letter(1, "customer_blocked"));

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 0, Removed: 0), await RunAsync());
        Assert.Equal(MessageStatus.ReplayRequested, Status);
    }

    [Fact]
    public async Task Run_TheBrokerGaveUpTheReplay_EndsIt()
    {
        Set(MessageStatus.ReplayRequested);
        Shelve("quotes", Letter(1, "MaxDeliveryCountExceeded", Replay(FixedTime.Now.UtcDateTime)));

        await RunAsync();

        Assert.Equal(MessageStatus.Failed, Status);
    }

    [Fact]
    public async Task Run_ReplayThatNoSignalReached_IsPublished()
    {
        Set(MessageStatus.ReplayRequested);
        var replay = Replay(FixedTime.Now.UtcDateTime.AddMinutes(-1));

        await RunAsync();
        await RunAsync();

        var (entity, messages) = Assert.Single(_bus.Sent);
        Assert.Equal(("sav-events", $"{_row:D}/{replay:D}"), (entity, Assert.Single(messages).MessageId));
        Assert.Equal((_case.ToString("D"), _row.ToString("D")), (messages[0].SessionId, messages[0].ApplicationProperties["replayOf"]));
    }

    [Fact]
    public async Task Run_ReplayOfAReplenishment_IsPublishedInItsProposalsSession()
    {
        var proposal = Guid.NewGuid();
        _crm[_row].Attributes.Remove(MessageColumns.Case);
        _crm[_row][MessageColumns.Proposal] = new EntityReference(ReplenishmentColumns.Table, proposal);
        Set(MessageStatus.ReplayRequested);
        Replay(FixedTime.Now.UtcDateTime.AddMinutes(-1));

        await RunAsync();

        Assert.Equal(proposal.ToString("D"), Assert.Single(Assert.Single(_bus.Sent).Messages).SessionId);
    }

    [Fact]
    public async Task Run_ReplayOfAnEventThatCannotBeRead_FailsAgainAndHoldsUpNoOther()
    {
        Set(MessageStatus.ReplayRequested);
        Replay(FixedTime.Now.UtcDateTime.AddMinutes(-1));
        var unreadable = _crm.Add(new Entity(MessageColumns.Table)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.ReplayRequested),
            [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Inbound),
            [MessageColumns.Type] = "?",
            [MessageColumns.ExternalId] = "dead-letter/x",
            [MessageColumns.Payload] = "{}",
        });
        Replay(FixedTime.Now.UtcDateTime.AddMinutes(-2), unreadable);

        await RunAsync();

        Assert.Equal((int)MessageStatus.Failed, _crm[unreadable].GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value);
        Assert.Contains("specversion is missing", _crm[unreadable].GetAttributeValue<string>(MessageColumns.FailureReason));
        Assert.Single(_bus.Sent);
    }

    [Fact]
    public async Task Run_ReplayThatTheBusRefuses_HoldsUpNoOther()
    {
        Set(MessageStatus.ReplayRequested);
        Replay(FixedTime.Now.UtcDateTime.AddMinutes(-1));
        _bus.Failure = _ => new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded);
        Shelve("quotes", Letter(1, "customer_blocked"));

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 0, Removed: 0), await RunAsync());
    }

    [Fact]
    public async Task Run_QuoteCameAllTheSame_SaysSoOnTheRowAndLeavesTheCaseAlone()
    {
        _crm[_case][CaseColumns.QuoteStatus] = new OptionSetValue((int)QuoteStatus.Accepted);
        Shelve("quotes", Letter(1, "MaxDeliveryCountExceeded"));

        await RunAsync();

        Assert.Equal(MessageStatus.Failed, Status);
        Assert.Equal((int)QuoteStatus.Accepted, _crm[_case].GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus).Value);
    }

    [Fact]
    public async Task Run_RowThatAskedWasDeleted_ExplainsTheMessageAllTheSame()
    {
        Shelve("quotes", ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString(PayloadJson.Write(new PartsRequested { PartRequestId = Guid.NewGuid() })),
            messageId: _row.ToString("D"),
            subject: MessageTypes.PartsRequested,
            deliveryCount: 10,
            sequenceNumber: 1,
            properties: Properties("MaxDeliveryCountExceeded", "the broker's own words")));

        Assert.Equal(new UpkeepResult(Left: 1, Explained: 1, Removed: 0), await RunAsync());
        Assert.Equal(MessageStatus.Failed, Status);
    }

    [Fact]
    public async Task Run_EventOfAKnownCase_GetsAFailedRowOnTheCase()
    {
        Shelve("crm-inbound", ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString("{}"),
            messageId: "event",
            sessionId: _case.ToString("D"),
            subject: MessageTypes.PartsShipped,
            sequenceNumber: 1,
            properties: Properties("row_unknown", "inconnue\nunknown")));

        await RunAsync();
        await RunAsync();

        var row = Assert.Single(_crm.Rows(MessageColumns.Table), row => row.Id != _row);
        Assert.Equal(("dead-letter/event", "inconnue\nunknown"), (row[MessageColumns.ExternalId], row[MessageColumns.FailureReason]));
        Assert.Equal(_case, row.GetAttributeValue<EntityReference>(MessageColumns.Case).Id);
    }

    [Fact]
    public void All_ListenedQueues_AreThoseOfTheTriggers() => Assert.Equal(
        ["billing", "credits", "crm-inbound", "dataverse-signals", "instalments", "parts", "quotes", "replay-requests"],
        ListenedQueue.All.Select(queue => queue.Name).Intersect(
            ["billing", "credits", "crm-inbound", "dataverse-signals", "instalments", "parts", "quotes", "replay-requests"]));

    private MessageStatus Status => (MessageStatus)_crm[_row].GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value;

    private string Reason => _crm[_row].GetAttributeValue<string>(MessageColumns.FailureReason);

    private static Dictionary<string, object> Properties(string code, string description) => new()
    {
        ["DeadLetterReason"] = code, ["DeadLetterErrorDescription"] = description,
    };

    private Task<UpkeepResult> RunAsync()
    {
        var failures = new EffectFailures(_crm);
        return new DeadLetterUpkeep(
            new DeadLetterQueues(_bus),
            new DeadLetterRows(_crm, failures),
            new MessageReplays(_crm, failures, _bus, new FixedTime()),
            NullLogger<DeadLetterUpkeep>.Instance).RunAsync(CancellationToken.None);
    }

    private void Shelve(string queue, ServiceBusReceivedMessage message) =>
        (_bus.DeadLetters.TryGetValue(queue, out var letters) ? letters : _bus.DeadLetters[queue] = []).Add(message);

    private ServiceBusReceivedMessage Letter(long sequenceNumber, string code, Guid? replay = null)
    {
        var properties = Properties(code, "the broker's own words");
        if (replay is not null)
        {
            properties["replayOf"] = _row.ToString("D");
        }

        return ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString(PayloadJson.Write(new QuoteRequested { CaseId = _case })),
            messageId: replay is { } id ? $"{_row:D}/{id:D}" : _row.ToString("D"),
            sessionId: _case.ToString("D"),
            subject: MessageTypes.QuoteRequested,
            deliveryCount: 10,
            sequenceNumber: sequenceNumber,
            properties: properties);
    }

    private void Set(MessageStatus status) =>
        _crm.Change(new Entity(MessageColumns.Table, _row) { [MessageColumns.Status] = new OptionSetValue((int)status) });

    private Guid Replay(DateTime requestedOn, Guid? row = null) => _crm.Add(new Entity(ReplayColumns.Table)
    {
        [ReplayColumns.Message] = new EntityReference(MessageColumns.Table, row ?? _row),
        [ReplayColumns.RequestedOn] = requestedOn,
        [ReplayColumns.Result] = new OptionSetValue((int)ReplayResult.UnderWay),
    });
}
