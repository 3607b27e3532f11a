using Microsoft.Xrm.Sdk;
using Sav.Functions.Gateways;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Contracts;

namespace Sav.Functions.Tests.Effects;

public sealed class IssueCreditTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _change;

    public IssueCreditTests() => _change = _effect.Crm.Add(new Entity(ContractChangeColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_WritesTheCreditNoteOnRowAndChangeTogether()
    {
        _effect.Answer("/credit-notes", 201, """{"number":"CRN-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "CRN-000001"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
        Assert.Equal((CreditStatus.Issued, "CRN-000001"), (Status, _effect.Crm[_change]["sav_creditnumber"]));
        Assert.Equal("credit/1/2", Assert.Single(_effect.Partner.LogEntries).RequestMessage.Headers["Idempotency-Key"].Single());
        Assert.Equal(1, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_Refused_FailsTheCreditAndExplainsIt()
    {
        _effect.Answer("/credit-notes", 422, """{"code":"credit_exceeds_invoice","detail":"Too much."}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Failed, CreditStatus.Failed), (_effect.Status, Status));
        Assert.Contains("l'avoir dépasse ce qui a été facturé", _effect.FailureReason);
        Assert.Contains("the credit exceeds what was invoiced", _effect.FailureReason);
    }

    [Fact]
    public async Task Run_InvoiceIsNotThereYet_IsDeliveredAgain()
    {
        _effect.Answer("/credit-notes", 409, """{"code":"invoice_missing","detail":"Not yet."}""");

        await Assert.ThrowsAsync<GatewayException>(RunAsync);

        Assert.Equal(MessageStatus.Published, _effect.Status);
        Assert.Empty(_effect.Actions.DeadLettered);
    }

    private CreditStatus Status => (CreditStatus)_effect.Crm[_change].GetAttributeValue<OptionSetValue>("sav_creditstatus").Value;

    private Task RunAsync()
    {
        var credit = new CreditRequested
        {
            IdempotencyKey = "credit/1/2",
            ContractId = Guid.NewGuid(),
            ContractNumber = "C-0007",
            ChangeId = _change,
            CustomerNumber = "C-1",
            Currency = "EUR",
            EffectiveOn = "2026-03-16",
            Lines =
            [
                new CreditLine
                {
                    InstalmentKey = "instalment/1/2026-03-01", PeriodStart = "2026-03-01", PeriodEnd = "2026-03-31", UnusedDays = 16,
                    BilledAmount = 100m, CreditAmount = 51.61m,
                },
            ],
            Amount = 51.61m,
            RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.IssueCredit().RunAsync(_effect.Message(credit), _effect.Actions, CancellationToken.None);
    }
}
