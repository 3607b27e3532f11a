using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Billing;

namespace Sav.Functions.Tests.Effects;

public sealed class IssueCaseCreditTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _credit;

    public IssueCaseCreditTests() => _credit = _effect.Crm.Add(new Entity(CaseCreditColumns.Table));

    private CreditStatus Status => (CreditStatus)_effect.Crm[_credit].GetAttributeValue<OptionSetValue>("sav_status").Value;

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_WritesTheCreditNoteOnBothRowsTogether()
    {
        _effect.Answer("/case-credit-notes", 201, """{"number":"CCN-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "CCN-000001"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
        Assert.Equal((CreditStatus.Issued, "CCN-000001"), (Status, _effect.Crm[_credit]["sav_documentnumber"]));
        var request = Assert.Single(_effect.Partner.LogEntries).RequestMessage;
        Assert.Equal("casecredit/1/2", request.Headers["Idempotency-Key"].Single());
        Assert.Contains("\"invoiceKey\":\"billing/1/1\",\"reason\":\"Late\",\"amount\":12.50", request.Body);
        Assert.Equal(1, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_DocumentIsCancelled_FailsTheCreditAndExplainsIt()
    {
        _effect.Answer("/case-credit-notes", 422, """{"code":"invoice_cancelled","detail":"Cancelled."}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Failed, CreditStatus.Failed), (_effect.Status, Status));
        Assert.Contains("la facture y est annulée", _effect.FailureReason);
        Assert.Contains("the invoice is cancelled there", _effect.FailureReason);
    }

    private Task RunAsync()
    {
        var credit = new CaseCreditRequested
        {
            IdempotencyKey = "casecredit/1/2", CaseId = Guid.NewGuid(), CaseNumber = "CAS-1", CreditId = _credit, CustomerNumber = "C-1",
            Currency = "EUR", InvoiceKey = "billing/1/1", Reason = "Late", Amount = 12.50m, RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.IssueCaseCredit().RunAsync(_effect.Message(credit), _effect.Actions, CancellationToken.None);
    }
}
