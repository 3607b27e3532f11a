using Microsoft.Xrm.Sdk;
using Sav.Functions.Gateways;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Contracts;

namespace Sav.Functions.Tests.Effects;

public sealed class BillInstalmentTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _instalment;

    public BillInstalmentTests() => _instalment = _effect.Crm.Add(new Entity(InstalmentColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_WritesTheDocumentOnRowAndInstalmentTogether()
    {
        _effect.Answer("/contract-invoices", 201, """{"number":"CIN-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "CIN-000001"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
        Assert.Equal((InstalmentStatus.Invoiced, "CIN-000001"), (Status, _effect.Crm[_instalment]["sav_documentnumber"]));
        Assert.Equal([_effect.Row.ToString()], _effect.Actions.Completed);
        Assert.Equal(1, _effect.Crm.Writes);
    }

    [Fact]
    public async Task Run_Accepted_SendsThePeriodUnderItsPermanentKey()
    {
        _effect.Answer("/contract-invoices", 201, """{"number":"CIN-000001"}""");

        await RunAsync();

        var request = Assert.Single(_effect.Partner.LogEntries).RequestMessage;
        Assert.Equal("instalment/1/2026-03-01", request.Headers["Idempotency-Key"].Single());
        Assert.Contains("\"periodStart\":\"2026-03-01\",\"periodEnd\":\"2026-03-31\",\"amount\":100.00", request.Body);
    }

    [Fact]
    public async Task Run_Refused_ExplainsItAndFailsTheInstalment()
    {
        _effect.Answer("/contract-invoices", 422, """{"code":"customer_blocked","detail":"Customer 'C-2' is blocked."}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Failed, InstalmentStatus.Failed), (_effect.Status, Status));
        Assert.Contains("the customer is blocked", _effect.FailureReason);
        Assert.Equal("customer_blocked", Assert.Single(_effect.Actions.DeadLettered).Reason);
    }

    [Fact]
    public async Task Run_NoClearAnswer_ThrowsSoThatItIsDeliveredAgain()
    {
        _effect.Answer("/contract-invoices", 503, "");

        await Assert.ThrowsAsync<GatewayException>(RunAsync);

        Assert.False(_effect.Crm[_instalment].Contains("sav_status"));
        Assert.Empty(_effect.Actions.Completed);
    }

    private InstalmentStatus Status => (InstalmentStatus)_effect.Crm[_instalment].GetAttributeValue<OptionSetValue>("sav_status").Value;

    private Task RunAsync()
    {
        var instalment = new InstalmentRequested
        {
            IdempotencyKey = "instalment/1/2026-03-01",
            ContractId = Guid.NewGuid(),
            ContractNumber = "C-0007",
            InstalmentId = _instalment,
            CustomerNumber = "C-1",
            Currency = "EUR",
            PeriodStart = "2026-03-01",
            PeriodEnd = "2026-03-31",
            Amount = 100.00m,
            DueOn = "2026-03-01",
            RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.BillInstalment().RunAsync(_effect.Message(instalment), _effect.Actions, CancellationToken.None);
    }
}
