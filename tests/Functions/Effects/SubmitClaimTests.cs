using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Claims;

namespace Sav.Functions.Tests.Effects;

public sealed class SubmitClaimTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _claim;

    public SubmitClaimTests() => _claim = _effect.Crm.Add(new Entity(ClaimColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_WritesTheClaimNumberOnRowAndClaimTogether()
    {
        _effect.Answer("/supplier-claims", 201, """{"number":"CLM-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "CLM-000001"), (_effect.Status, _effect.Crm[_claim]["sav_claimnumber"]));
        Assert.Equal(ClaimStatus.Submitted, Status);
        Assert.Equal(1, _effect.Crm.Writes);
        Assert.Contains(
            "\"labourAmount\":62.01,\"travelAmount\":0,\"partsAmount\":40,\"assistanceAmount\":0,\"amount\":102.01",
            Assert.Single(_effect.Partner.LogEntries).RequestMessage.Body);
    }

    [Fact]
    public async Task Run_SupplierUnknown_FailsTheClaimAndExplainsIt()
    {
        _effect.Answer("/supplier-claims", 422, """{"code":"supplier_unknown","detail":"No."}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Failed, ClaimStatus.Failed), (_effect.Status, Status));
        Assert.Contains("le fournisseur n'y existe pas", _effect.FailureReason);
        Assert.Contains("the supplier does not exist there", _effect.FailureReason);
    }

    private ClaimStatus Status => (ClaimStatus)_effect.Crm[_claim].GetAttributeValue<OptionSetValue>("sav_status").Value;

    private Task RunAsync()
    {
        var claim = new ClaimRequested
        {
            IdempotencyKey = "claim/1/1/1", CaseId = Guid.NewGuid(), CaseNumber = "CAS-1", ClaimId = _claim, Revision = 1,
            SupplierNumber = "SUP-1", Source = "warranty", SourceNumber = "S-1/warranty", Currency = "EUR",
            ClosedOn = FixedTime.Now.UtcDateTime, LabourAmount = 62.01m, PartsAmount = 40m, Amount = 102.01m,
        };
        return _effect.SubmitClaim().RunAsync(_effect.Message(claim), _effect.Actions, CancellationToken.None);
    }
}
