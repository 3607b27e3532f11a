using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Outbox;

public sealed class OutboxRelayTests
{
    private static readonly Guid _case = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a");

    private readonly OutboxFixture _outbox = new();

    [Fact]
    public async Task Run_PendingRow_IsPublishedWithItsIdentityAndMarked()
    {
        var row = _outbox.AddPending(_case, 4);

        await _outbox.SignalAsync(row);

        var (entity, messages) = Assert.Single(_outbox.Bus.Sent);
        var message = Assert.Single(messages);
        Assert.Equal("sav-events", entity);
        Assert.Equal(row.ToString(), message.MessageId);
        Assert.Equal(_case.ToString(), message.SessionId);
        Assert.Equal("sav.test.4", message.Subject);
        Assert.Equal("application/json", message.ContentType);
        Assert.Equal(4, message.ApplicationProperties["sequence"]);
        Assert.Equal("""{"n":4}""", message.Body.ToString());
        Assert.Equal(MessageStatus.Published, _outbox.StatusOf(row));
        Assert.Equal(FixedTime.Now.UtcDateTime, _outbox.Crm[row]["sav_publishedon"]);
        Assert.Equal(["signal"], _outbox.Actions.Completed);
    }

    [Fact]
    public async Task Run_SignalsOutOfOrder_PublishesAllRowsOfTheCaseInSequenceAtOnce()
    {
        var third = _outbox.AddPending(_case, 3);
        _outbox.AddPending(_case, 1);
        _outbox.AddPending(_case, 2);
        _outbox.AddPending(Guid.NewGuid(), 1);

        await _outbox.SignalAsync(third);

        var (_, messages) = Assert.Single(_outbox.Bus.Sent);
        Assert.Equal(["sav.test.1", "sav.test.2", "sav.test.3"], messages.Select(message => message.Subject));
        Assert.Equal(1, _outbox.Crm.Writes);
    }

    [Fact]
    public async Task Run_RowOfAContract_PublishesAllRowsOfTheContractInSequence()
    {
        var second = _outbox.AddPendingOfContract(_case, 2);
        _outbox.AddPendingOfContract(_case, 1);
        _outbox.AddPendingOfContract(Guid.NewGuid(), 1);
        _outbox.AddPending(Guid.NewGuid(), 1);

        await _outbox.SignalAsync(second);

        var (_, messages) = Assert.Single(_outbox.Bus.Sent);
        Assert.Equal(["sav.test.1", "sav.test.2"], messages.Select(message => message.Subject));
        Assert.All(messages, message => Assert.Equal(_case.ToString(), message.SessionId));
        Assert.Equal(MessageStatus.Published, _outbox.StatusOf(second));
    }

    [Fact]
    public async Task Run_PublishedBefore_SendsNothing()
    {
        var row = _outbox.AddPending(_case, 1);
        await _outbox.SignalAsync(row);

        await _outbox.SignalAsync(row);

        Assert.Single(_outbox.Bus.Sent);
        Assert.Equal(2, _outbox.Actions.Completed.Count);
    }

    [Fact]
    public async Task Run_RowIsGone_CompletesTheSignal()
    {
        await _outbox.SignalAsync(Guid.NewGuid());

        Assert.Empty(_outbox.Bus.Sent);
        Assert.Single(_outbox.Actions.Completed);
    }

    [Fact]
    public async Task Run_BusFails_LeavesTheRowPendingAndTheSignalUnsettled()
    {
        var row = _outbox.AddPending(_case, 1);
        _outbox.Bus.Failure = _ => new ServiceBusException("down", ServiceBusFailureReason.ServiceCommunicationProblem);

        await Assert.ThrowsAsync<ServiceBusException>(() => _outbox.SignalAsync(row));

        Assert.Equal(MessageStatus.Pending, _outbox.StatusOf(row));
        Assert.Empty(_outbox.Actions.Completed);
    }

    [Fact]
    public async Task Run_ConsumerIsFasterThanTheMark_LeavesWhatItWrote()
    {
        var row = _outbox.AddPending(_case, 1);
        _outbox.Bus.Failure = _ =>
        {
            _outbox.Crm.Change(new Entity(MessageColumns.Table, row)
            {
                [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
            });
            return null;
        };

        await _outbox.SignalAsync(row);

        Assert.Equal(MessageStatus.Done, _outbox.StatusOf(row));
        Assert.Single(_outbox.Actions.Completed);
    }

    [Fact]
    public async Task Run_TooLargeTogether_SendsOneAfterTheOther()
    {
        _outbox.AddPending(_case, 2);
        var row = _outbox.AddPending(_case, 1);
        _outbox.Bus.Failure = batch =>
            batch.Count > 1 ? new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded) : null;

        await _outbox.SignalAsync(row);

        Assert.Equal(["sav.test.1", "sav.test.2"], _outbox.Bus.Sent.Select(sent => sent.Messages.Single().Subject));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{"PrimaryEntityName":"account","PrimaryEntityId":"0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a"}""")]
    public async Task Run_NoSignalOfTheOutbox_IsDeadLetteredWithTheRemedy(string body)
    {
        await _outbox.RelayAsync(body);

        var (_, reason, description) = Assert.Single(_outbox.Actions.DeadLettered);
        Assert.Equal("signal_malformed", reason);
        Assert.Matches("Register|Set the", description);
    }
}
