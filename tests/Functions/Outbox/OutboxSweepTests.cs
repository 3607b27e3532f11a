using Azure.Messaging.ServiceBus;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Outbox;

public sealed class OutboxSweepTests
{
    private readonly OutboxFixture _outbox = new();

    [Fact]
    public async Task Run_RowWithoutSignal_IsPublished()
    {
        var row = _outbox.AddPending(Guid.NewGuid(), 1, age: TimeSpan.FromSeconds(30));

        await _outbox.SweepAsync();

        Assert.Equal(MessageStatus.Published, _outbox.StatusOf(row));
    }

    [Fact]
    public async Task Run_YoungRow_IsLeftToItsSignal()
    {
        _outbox.AddPending(Guid.NewGuid(), 1, age: TimeSpan.FromSeconds(29));

        await _outbox.SweepAsync();

        Assert.Empty(_outbox.Bus.Sent);
    }

    [Fact]
    public async Task Run_SeveralRowsOfACase_KeepTheirSequence()
    {
        var caseId = Guid.NewGuid();
        _outbox.AddPending(caseId, 2, age: TimeSpan.FromMinutes(1));
        _outbox.AddPending(caseId, 1, age: TimeSpan.FromMinutes(1));

        await _outbox.SweepAsync();

        Assert.Equal(["sav.test.1", "sav.test.2"], Assert.Single(_outbox.Bus.Sent).Messages.Select(message => message.Subject));
    }

    [Fact]
    public async Task Run_RowsOfAContract_ArePublishedInASessionOfTheirOwn()
    {
        var contract = Guid.NewGuid();
        _outbox.AddPendingOfContract(contract, 2, age: TimeSpan.FromMinutes(1));
        _outbox.AddPendingOfContract(contract, 1, age: TimeSpan.FromMinutes(1));
        _outbox.AddPending(Guid.NewGuid(), 1, age: TimeSpan.FromMinutes(1));

        await _outbox.SweepAsync();

        var messages = Assert.Single(_outbox.Bus.Sent, sent => sent.Messages[0].SessionId == contract.ToString()).Messages;
        Assert.Equal(["sav.test.1", "sav.test.2"], messages.Select(message => message.Subject));
    }

    [Fact]
    public async Task Run_OneCaseFails_PublishesTheOthersAndLeavesItPending()
    {
        var failing = Guid.NewGuid();
        var failed = _outbox.AddPending(failing, 1, age: TimeSpan.FromMinutes(1));
        var other = _outbox.AddPending(Guid.NewGuid(), 1, age: TimeSpan.FromMinutes(1));
        _outbox.Bus.Failure = batch => batch[0].SessionId == failing.ToString()
            ? new ServiceBusException("down", ServiceBusFailureReason.ServiceBusy)
            : null;

        await _outbox.SweepAsync();

        Assert.Equal(MessageStatus.Pending, _outbox.StatusOf(failed));
        Assert.Equal(MessageStatus.Published, _outbox.StatusOf(other));
    }
}
