using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Gateways;
using Sav.Functions.Inbound;
using Sav.Functions.Quotes;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Mappings.Erp;
using Sav.Messages.Quotes;
using Sav.Platform.Simulators.Faults;

namespace Sav.Functions.Tests.Simulated;

/// <summary>Both sides of docs/erp-api.md and docs/messages.md were written apart; here they meet.</summary>
public sealed class When_the_simulated_erp_is_asked
{
    private static readonly TimeSpan _patient = TimeSpan.FromSeconds(30);

    private readonly Guid _case = Guid.NewGuid();
    private readonly FakeCrm _crm = new();

    [Fact]
    public async Task Should_post_the_invoice_and_tell_the_case()
    {
        await using var simulated = await SimulatedErp.StartAsync();
        _crm.Add(new Entity(CaseColumns.Table, simulated.Case));
        var invoice = _crm.Add(new Entity(CaseInvoiceColumns.Table)
        {
            [CaseInvoiceColumns.Case] = new EntityReference(CaseColumns.Table, simulated.Case),
            [CaseInvoiceColumns.Key] = simulated.BillingKey,
        });

        var answer = await simulated.PostInvoiceAsync(_patient);
        await simulated.Erp.DrainAsync();
        await ApplyAllAsync(simulated);

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        Assert.Equal("INV-000001", _crm[invoice]["sav_documentnumber"]);
        Assert.Equal((int)InvoiceStatus.Posted, _crm[invoice].GetAttributeValue<OptionSetValue>("sav_status").Value);
    }

    [Fact]
    public async Task Should_issue_a_quote_and_tell_the_case_what_became_of_it()
    {
        await using var simulated = await SimulatedErp.StartAsync();
        _crm.Add(new Entity(CaseColumns.Table, _case));
        var quote = Maps.Mapper.Map<ErpQuoteRequest>(new QuoteRequested
        {
            CaseId = _case, CaseNumber = "CAS-1", CustomerNumber = "C-1", Reason = "defect", Problem = "Does not start", Currency = "EUR",
        });
        using var gateway = new QuotingGateway(simulated.Gateway(_patient));

        await gateway.PostQuoteAsync(quote, "quote/1", mayHaveArrived: false, CancellationToken.None);
        await simulated.Erp.DrainAsync();
        await ApplyAllAsync(simulated);

        Assert.Equal("QUO-000001", _crm[_case]["sav_quotenumber"]);
        Assert.Equal(89m, _crm[_case].GetAttributeValue<Money>("sav_quotedamount").Value);
        Assert.Contains(
            (QuoteStatus)_crm[_case].GetAttributeValue<OptionSetValue>("sav_quotestatus").Value,
            new[] { QuoteStatus.Accepted, QuoteStatus.Declined });
    }

    [Fact]
    public async Task Should_find_the_document_whose_answer_was_lost_and_make_no_second()
    {
        await using var simulated = await SimulatedErp.StartAsync(FaultPlan.TimeOutAfterCommit());

        var answer = await simulated.PostInvoiceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        Assert.Equal(1, (await simulated.Erp.TotalsAsync()).Invoices);
    }

    private async Task ApplyAllAsync(SimulatedErp simulated)
    {
        var actions = new RecordingActions();
        var function = new ApplyErpEvent(
            new ErpEventChanges(_crm, Maps.Mapper),
            new Inbox(_crm, new FixedTime()),
            new InboundReplay(_crm, new FixedTime()),
            NullLogger<ApplyErpEvent>.Instance);
        foreach (var sent in simulated.Bus.Sent.SelectMany(sent => sent.Messages))
        {
            var message = ServiceBusModelFactory.ServiceBusReceivedMessage(body: sent.Body, messageId: sent.MessageId);
            await function.RunAsync(message, actions, CancellationToken.None);
        }

        Assert.Empty(actions.DeadLettered);
    }
}
