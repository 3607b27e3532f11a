using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Outbox;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Outbox;

/// <summary>An outbox, a bus, and both functions between them.</summary>
internal sealed class OutboxFixture
{
    private readonly OutboxRows _rows;
    private readonly OutboxPublisher _publisher;

    public OutboxFixture()
    {
        _rows = new OutboxRows(Crm, new FixedTime());
        _publisher = new OutboxPublisher(Bus, _rows, new FixedTime());
    }

    public FakeCrm Crm { get; } = new();

    public FakeBus Bus { get; } = new();

    public RecordingActions Actions { get; } = new();

    public Guid AddPending(Guid caseId, int sequence, TimeSpan? age = null) => Crm.Add(new Entity(MessageColumns.Table)
    {
        [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Outbound),
        [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Pending),
        [MessageColumns.Case] = new EntityReference(CaseColumns.Table, caseId),
        [MessageColumns.Sequence] = sequence,
        [MessageColumns.Type] = $"sav.test.{sequence}",
        [MessageColumns.Payload] = $$"""{"n":{{sequence}}}""",
        [MessageColumns.ExternalId] = $"{caseId}/{sequence}",
        [MessageColumns.CreatedOn] = FixedTime.Now.UtcDateTime - (age ?? TimeSpan.Zero),
    });

    public Guid AddPendingOfContract(Guid contractId, int sequence, TimeSpan? age = null)
    {
        var row = AddPending(contractId, sequence, age);
        Crm[row].Attributes.Remove(MessageColumns.Case);
        Crm[row][MessageColumns.Contract] = new EntityReference(ContractColumns.Table, contractId);
        return row;
    }

    public MessageStatus StatusOf(Guid row) => (MessageStatus)Crm[row].GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value;

    public Task SignalAsync(Guid row) => RelayAsync($$"""
        {"PrimaryEntityName":"sav_integrationmessage","PrimaryEntityId":"{{row}}","MessageName":"Create"}
        """);

    public Task RelayAsync(string body) => new OutboxRelay(_rows, _publisher).RunAsync(
        ServiceBusModelFactory.ServiceBusReceivedMessage(body: BinaryData.FromString(body), messageId: "signal"),
        Actions,
        CancellationToken.None);

    public Task SweepAsync() =>
        new OutboxSweep(_rows, _publisher, new FixedTime(), NullLogger<OutboxSweep>.Instance).RunAsync(null!, CancellationToken.None);
}
