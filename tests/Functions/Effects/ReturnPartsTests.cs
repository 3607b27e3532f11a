using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;

namespace Sav.Functions.Tests.Effects;

public sealed class ReturnPartsTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _partRequest;

    public ReturnPartsTests() => _partRequest = _effect.Crm.Add(new Entity(PartRequestColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_WritesTheReturnNumberOnRowAndRequestTogether()
    {
        _effect.Answer("/part-returns", 201, """{"number":"RET-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "RET-000001"), (_effect.Status, _effect.Crm[_partRequest]["sav_returnnumber"]));
        Assert.Equal(PartReturnStatus.Announced, Status);
        Assert.Equal(1, _effect.Crm.Writes);
        Assert.Contains("\"quantity\":2,\"reason\":\"defective\"", Assert.Single(_effect.Partner.LogEntries).RequestMessage.Body);
    }

    [Fact]
    public async Task Run_Refused_FailsTheReturnAndExplainsIt()
    {
        _effect.Answer("/part-returns", 422, """{"code":"return_exceeds_order","detail":"Too many."}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Failed, PartReturnStatus.Failed), (_effect.Status, Status));
        Assert.Contains("plus de pièces que commandées", _effect.FailureReason);
        Assert.Contains("more pieces would come back", _effect.FailureReason);
    }

    private PartReturnStatus Status => (PartReturnStatus)_effect.Crm[_partRequest].GetAttributeValue<OptionSetValue>("sav_returnstatus").Value;

    private Task RunAsync()
    {
        var parts = new PartsReturnRequested
        {
            IdempotencyKey = "parts-return/1", CaseId = Guid.NewGuid(), CaseNumber = "CAS-1", PartRequestId = _partRequest,
            OrderKey = "parts/1", Article = "BK-1", Quantity = 2, Reason = "defective", RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.ReturnParts().RunAsync(_effect.Message(parts), _effect.Actions, CancellationToken.None);
    }
}
