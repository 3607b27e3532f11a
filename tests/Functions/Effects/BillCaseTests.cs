using Microsoft.Xrm.Sdk;
using Sav.Functions.Gateways;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Billing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Sav.Functions.Tests.Effects;

public sealed class BillCaseTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _invoice;

    public BillCaseTests() => _invoice = _effect.Crm.Add(new Entity(CaseInvoiceColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_MarksTheRowDoneAndCompletes()
    {
        _effect.Answer("/invoices", 201, """{"number":"INV-000001"}""");

        await RunAsync();

        var row = _effect.Crm[_effect.Row];
        Assert.Equal(MessageStatus.Done, _effect.Status);
        Assert.Equal("INV-000001", row["sav_documentnumber"]);
        Assert.Equal(FixedTime.Now.UtcDateTime, row["sav_doneon"]);
        Assert.Null(_effect.FailureReason);
        Assert.Equal([_effect.Row.ToString()], _effect.Actions.Completed);
        Assert.Equal(1, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_Accepted_SendsTheInvoiceUnderThePermanentKey()
    {
        _effect.Answer("/invoices", 201, """{"number":"INV-000001"}""");

        await RunAsync();

        var request = Assert.Single(_effect.Partner.LogEntries).RequestMessage;
        Assert.Equal("billing/1", request.Headers["Idempotency-Key"].Single());
        Assert.Contains("\"amountDue\":38.10", request.Body);
    }

    [Fact]
    public async Task Run_Refused_ExplainsItOnRowAndInvoiceAndDeadLetters()
    {
        _effect.Answer("/invoices", 422, """{"code":"customer_blocked","detail":"Customer 'C-2' is blocked."}""");

        await RunAsync();

        Assert.Equal(MessageStatus.Failed, _effect.Status);
        Assert.Equal((int)InvoiceStatus.Failed, _effect.Crm[_invoice].GetAttributeValue<OptionSetValue>("sav_status").Value);
        Assert.Contains("l'ERP (customer_blocked) : le client est bloqué", _effect.FailureReason);
        Assert.Contains("the ERP (customer_blocked): the customer is blocked", _effect.FailureReason);
        Assert.Contains("Customer 'C-2' is blocked.", _effect.FailureReason);
        var (_, reason, description) = Assert.Single(_effect.Actions.DeadLettered);
        Assert.Equal(("customer_blocked", _effect.FailureReason), (reason, description));
        Assert.Empty(_effect.Actions.Completed);
        Assert.Equal(1, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_NoClearAnswer_ThrowsSoThatItIsDeliveredAgain()
    {
        _effect.Answer("/invoices", 503, "");

        await Assert.ThrowsAsync<GatewayException>(() => RunAsync());

        Assert.Equal(MessageStatus.Published, _effect.Status);
        Assert.Empty(_effect.Actions.Completed);
        Assert.Empty(_effect.Actions.DeadLettered);
    }

    [Fact]
    public async Task Run_NoClearAnswerOnTheLastDelivery_ExplainsItAndDeadLetters()
    {
        _effect.Answer("/invoices", 503, "");

        await RunAsync(delivery: 10);

        Assert.Equal(MessageStatus.Failed, _effect.Status);
        Assert.Equal((int)InvoiceStatus.Failed, _effect.Crm[_invoice].GetAttributeValue<OptionSetValue>("sav_status").Value);
        Assert.Equal("partner_unreachable", Assert.Single(_effect.Actions.DeadLettered).Reason);
        Assert.Contains("the request may have arrived", _effect.FailureReason);
    }

    [Fact]
    public async Task Run_DeliveredAgain_AsksForTheDocumentBeforeItSends()
    {
        _effect.Partner.Given(Request.Create().WithPath("/invoices").UsingGet())
            .RespondWith(Response.Create().WithBody("""{"items":[{"number":"INV-000009"}]}"""));

        await RunAsync(delivery: 2);

        Assert.Equal("INV-000009", _effect.Crm[_effect.Row]["sav_documentnumber"]);
        Assert.Equal("GET", Assert.Single(_effect.Partner.LogEntries).RequestMessage.Method);
    }

    [Fact]
    public async Task Run_CrmFailsAfterTheErpAccepted_LeavesTheMessageUnsettled()
    {
        _effect.Answer("/invoices", 201, """{"number":"INV-000001"}""");
        _effect.Crm.NextWriteFails = new TimeoutException("CRM is busy");

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync());

        Assert.Empty(_effect.Actions.Completed);
    }

    [Fact]
    public async Task Run_PayloadOfAnotherShape_IsDeadLetteredWithoutACall()
    {
        await _effect.BillCase().RunAsync(_effect.Message("""{"caseId":7}"""), _effect.Actions, CancellationToken.None);

        Assert.Equal("payload_malformed", Assert.Single(_effect.Actions.DeadLettered).Reason);
        Assert.Equal(MessageStatus.Failed, _effect.Status);
        Assert.Empty(_effect.Partner.LogEntries);
    }

    private Task RunAsync(int delivery = 1)
    {
        var billing = new BillingRequested
        {
            IdempotencyKey = "billing/1",
            CaseId = Guid.NewGuid(),
            InvoiceId = _invoice,
            CaseNumber = "CAS-1",
            Revision = 1,
            CustomerNumber = "C-1",
            Currency = "EUR",
            ClosedOn = FixedTime.Now.UtcDateTime,
            Lines = [new BillingLine { Category = "labour", Quantity = 1, UnitPrice = 38.10m, Amount = 38.10m, BillableAmount = 38.10m }],
            Amount = 38.10m,
            BillableAmount = 38.10m,
        };
        return _effect.BillCase().RunAsync(_effect.Message(billing, delivery), _effect.Actions, CancellationToken.None);
    }
}
