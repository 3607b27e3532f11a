using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;

namespace Sav.Functions.Tests.Effects;

public sealed class OrderPartsTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _partRequest;

    public OrderPartsTests() => _partRequest = _effect.Crm.Add(new Entity(PartRequestColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_MarksTheRowDone()
    {
        _effect.Answer("/part-orders", 201, """{"number":"ORD-000001"}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "ORD-000001"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
        Assert.Contains("\"article\":\"BK-1\",\"quantity\":3", Assert.Single(_effect.Partner.LogEntries).RequestMessage.Body);
    }

    [Fact]
    public async Task Run_Refused_FailsThePartRequest()
    {
        _effect.Answer("/part-orders", 422, """{"code":"article_unknown","detail":"No 'BK-1'."}""");

        await RunAsync();

        Assert.Equal(
            (int)Fulfilment.Failed, _effect.Crm[_partRequest].GetAttributeValue<OptionSetValue>("sav_fulfilment").Value);
        Assert.Contains("l'entrepôt", _effect.FailureReason);
        Assert.Equal("article_unknown", Assert.Single(_effect.Actions.DeadLettered).Reason);
    }

    private Task RunAsync()
    {
        var parts = new PartsRequested
        {
            IdempotencyKey = "parts/1",
            CaseId = Guid.NewGuid(),
            CaseNumber = "CAS-1",
            PartRequestId = _partRequest,
            CustomerNumber = "C-1",
            Article = "BK-1",
            Quantity = 3,
            RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.OrderParts().RunAsync(_effect.Message(parts), _effect.Actions, CancellationToken.None);
    }
}
