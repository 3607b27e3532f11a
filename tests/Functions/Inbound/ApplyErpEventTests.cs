using System.ServiceModel;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Inbound;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class ApplyErpEventTests
{
    private readonly FakeCrm _crm = new();
    private readonly RecordingActions _actions = new();
    private readonly Guid _invoice;
    private readonly Guid _part;

    public ApplyErpEventTests()
    {
        _crm.Add(new Entity(CaseColumns.Table, EventBody.Case));
        _invoice = _crm.Add(new Entity(CaseInvoiceColumns.Table)
        {
            [CaseInvoiceColumns.Case] = new EntityReference(CaseColumns.Table, EventBody.Case),
            [CaseInvoiceColumns.Key] = EventBody.BillingKey,
        });
        _part = _crm.Add(new Entity(PartRequestColumns.Table) { [PartRequestColumns.Quantity] = 3 });
    }

    private Entity Case => _crm[EventBody.Case];

    [Fact]
    public async Task Run_InvoicePosted_WritesCaseAndInboxInOneTransaction()
    {
        var body = EventBody.InvoicePosted();

        await RunAsync(body);

        Assert.Equal("INV-000001", _crm[_invoice]["sav_documentnumber"]);
        Assert.Equal((int)InvoiceStatus.Posted, _crm[_invoice].GetAttributeValue<OptionSetValue>("sav_status").Value);
        var inbox = Assert.Single(_crm.Rows(MessageColumns.Table));
        Assert.Equal("urn:sav:erp#e-1", inbox["sav_externalid"]);
        Assert.Equal("sav.invoice.posted.v1", inbox["sav_type"]);
        Assert.Equal("INV-000001", inbox["sav_documentnumber"]);
        Assert.Equal(body.ToJsonString(), inbox["sav_payload"]);
        Assert.Equal(EventBody.Case, inbox.GetAttributeValue<EntityReference>("sav_incidentid").Id);
        Assert.Equal((int)MessageDirection.Inbound, inbox.GetAttributeValue<OptionSetValue>("sav_direction").Value);
        Assert.Equal((int)MessageStatus.Done, inbox.GetAttributeValue<OptionSetValue>("sav_status").Value);
        Assert.Equal(1, _crm.Writes);
        Assert.Single(_actions.Completed);
    }

    [Fact]
    public async Task Run_ReplayWhoseRowWasDeleted_IsAppliedAllTheSame()
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString(EventBody.InvoicePosted().ToJsonString()),
            messageId: "m",
            properties: new Dictionary<string, object> { ["replayOf"] = Guid.NewGuid().ToString("D") });

        await Function().RunAsync(message, _actions, CancellationToken.None);

        Assert.Equal("INV-000001", _crm[_invoice]["sav_documentnumber"]);
        Assert.Single(_actions.Completed);
    }

    [Fact]
    public async Task Run_SameEventTwice_ChangesNothingTheSecondTimeAndCompletes()
    {
        await RunAsync(EventBody.PartsShipped(_part, 2, "e-1"));
        await RunAsync(EventBody.PartsShipped(_part, 2, "e-1"));

        Assert.Equal(2, _crm[_part]["sav_shippedquantity"]);
        Assert.Single(_crm.Rows(MessageColumns.Table));
        Assert.Equal(2, _actions.Completed.Count);
    }

    [Fact]
    public async Task Run_PartlyShippedAndBackordered_AddsUp()
    {
        await RunAsync(EventBody.PartsBackordered(_part, 1, "e-2"));
        await RunAsync(EventBody.PartsShipped(_part, 2, "e-1"));

        Assert.Equal((2, 1), (_crm[_part]["sav_shippedquantity"], _crm[_part]["sav_backorderedquantity"]));
        Assert.Equal((int)Fulfilment.Backordered, _crm[_part].GetAttributeValue<OptionSetValue>("sav_fulfilment").Value);
    }

    [Theory]
    [InlineData("sav.quote.accepted.v1", QuoteStatus.Accepted)]
    [InlineData("sav.quote.declined.v1", QuoteStatus.Declined)]
    public async Task Run_AnswerBeforeIssue_EndsAnsweredWithTheAmount(string type, QuoteStatus status)
    {
        await RunAsync(EventBody.QuoteAnswered(type, "QUO-000001", "e-2"));
        await RunAsync(EventBody.QuoteIssued("QUO-000001", "e-1"));

        Assert.Equal((int)status, Case.GetAttributeValue<OptionSetValue>("sav_quotestatus").Value);
        Assert.Equal(435m, Case.GetAttributeValue<Money>("sav_quotedamount").Value);
    }

    [Fact]
    public async Task Run_AnswerToAnEarlierQuote_IsKeptInTheInboxOnly()
    {
        await RunAsync(EventBody.QuoteIssued("QUO-000002", "e-1"));
        await RunAsync(EventBody.QuoteAnswered("sav.quote.declined.v1", "QUO-000001", "e-2"));

        Assert.Equal((int)QuoteStatus.Issued, Case.GetAttributeValue<OptionSetValue>("sav_quotestatus").Value);
        Assert.Equal(2, _crm.Rows(MessageColumns.Table).Count());
    }

    [Fact]
    public async Task Run_CaseIsGone_IsDeadLetteredAndLeavesNoInboxRow()
    {
        var body = EventBody.QuoteIssued("QUO-000001", "e-1");
        var gone = Guid.NewGuid();
        body["subject"] = gone;
        body["data"]!["caseId"] = gone;

        await RunAsync(body);

        Assert.Equal("row_unknown", Assert.Single(_actions.DeadLettered).Reason);
        Assert.Empty(_crm.Rows(MessageColumns.Table));
    }

    [Fact]
    public async Task Run_TypeUnknown_IsDeadLetteredAndNamesIt()
    {
        await RunAsync(EventBody.Of("sav.case.eaten.v1", "{}"));

        var (_, reason, description) = Assert.Single(_actions.DeadLettered);
        Assert.Equal("event_malformed", reason);
        Assert.Contains("'sav.case.eaten.v1'", description);
    }

    [Fact]
    public async Task Run_DataOfAnotherCase_IsDeadLettered()
    {
        var body = EventBody.InvoicePosted();
        body["data"]!["caseId"] = Guid.NewGuid();

        await RunAsync(body);

        Assert.Contains("same case", Assert.Single(_actions.DeadLettered).Description);
    }

    [Fact]
    public async Task Run_DateUnreadable_IsDeadLettered()
    {
        var body = EventBody.PartsBackordered(_part, 1, "e-1");
        body["data"]!["expectedOn"] = "soon";

        await RunAsync(body);

        Assert.Equal("event_malformed", Assert.Single(_actions.DeadLettered).Reason);
    }

    [Fact]
    public async Task Run_CrmFails_LeavesTheMessageUnsettled()
    {
        _crm.NextWriteFails = new TimeoutException("CRM is busy");

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(EventBody.InvoicePosted()));

        Assert.Empty(_actions.Completed);
        Assert.Empty(_actions.DeadLettered);
    }

    [Fact]
    public async Task Run_CrmRefuses_IsLookedAtOnceMoreAndThenExplained()
    {
        var fault = new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040265), Message = "The contract has no line." };
        _crm.NextWriteFails = new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
        await Assert.ThrowsAsync<FaultException<OrganizationServiceFault>>(() => RunAsync(EventBody.InvoicePosted()));

        _crm.NextWriteFails = new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
        await RunAsync(EventBody.InvoicePosted(), delivery: 2);

        var (_, reason, description) = Assert.Single(_actions.DeadLettered);
        Assert.Equal("crm_refused", reason);
        Assert.Contains("Le CRM refuse ce que l'événement demande", description);
        Assert.Contains("The contract has no line.", description);
    }

    private Task RunAsync(JsonNode body, int delivery = 1)
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString(body.ToJsonString()), messageId: "m", deliveryCount: delivery);
        return Function().RunAsync(message, _actions, CancellationToken.None);
    }

    private ApplyErpEvent Function() => new(
        new ErpEventChanges(_crm, Maps.Mapper),
        new Inbox(_crm, new FixedTime()),
        new InboundReplay(_crm, new FixedTime()),
        NullLogger<ApplyErpEvent>.Instance);
}
