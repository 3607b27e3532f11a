using Microsoft.Xrm.Sdk;
using Sav.Functions.Gateways;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Sav.Functions.Tests.Effects;

public sealed class CancelPartsTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _partRequest;

    public CancelPartsTests() => _partRequest = _effect.Crm.Add(new Entity(PartRequestColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Fact]
    public async Task Run_Accepted_MarksTheRowDoneAndLeavesTheQuantityToTheEvent()
    {
        _effect.Answer("/part-cancellations", 201, """{"number":"CAN-000001","cancelled":2}""");

        await RunAsync();

        Assert.Equal((MessageStatus.Done, "CAN-000001"), (_effect.Status, _effect.Crm[_effect.Row]["sav_documentnumber"]));
        var request = Assert.Single(_effect.Partner.LogEntries).RequestMessage;
        Assert.Equal("parts-cancellation/1", request.Headers["Idempotency-Key"].Single());
        Assert.Contains("\"orderKey\":\"parts/1\"", request.Body);
        Assert.False(_effect.Crm[_partRequest].Contains("sav_cancellationstatus"));
    }

    [Fact]
    public async Task Run_OrderIsNotThereYet_IsDeliveredAgain()
    {
        _effect.Answer("/part-cancellations", 409, """{"code":"order_missing","detail":"Not yet."}""");

        await Assert.ThrowsAsync<GatewayException>(RunAsync);

        Assert.Equal(MessageStatus.Published, _effect.Status);
        Assert.Empty(_effect.Actions.DeadLettered);
    }

    [Fact]
    public async Task Run_OrderIsNotThereAfterTheLastDelivery_SaysWhatIsMissing()
    {
        _effect.Answer("/part-cancellations", 409, """{"code":"order_missing","detail":"Not yet."}""");
        _effect.Partner.Given(Request.Create().WithPath("/part-cancellations").UsingGet())
            .RespondWith(Response.Create().WithBody("""{"items":[]}"""));

        await RunAsync(delivery: 10);

        Assert.Equal("order_missing", Assert.Single(_effect.Actions.DeadLettered).Reason);
        Assert.Contains("the order has not arrived there", _effect.FailureReason);
        Assert.Contains("la commande n'y est pas arrivée", _effect.FailureReason);
    }

    [Fact]
    public async Task Run_Refused_FailsTheCancellationAndExplainsIt()
    {
        _effect.Answer("/part-cancellations", 422, """{"code":"order_already_cancelled","detail":"Twice."}""");

        await RunAsync();

        Assert.Equal(
            (int)CancellationStatus.Failed, _effect.Crm[_partRequest].GetAttributeValue<OptionSetValue>("sav_cancellationstatus").Value);
        Assert.Contains("déjà annulée", _effect.FailureReason);
        Assert.Contains("was cancelled there under another key", _effect.FailureReason);
    }

    private Task RunAsync() => RunAsync(delivery: 1);

    private Task RunAsync(int delivery)
    {
        var parts = new PartsCancelRequested
        {
            IdempotencyKey = "parts-cancellation/1", CaseId = Guid.NewGuid(), CaseNumber = "CAS-1", PartRequestId = _partRequest,
            OrderKey = "parts/1", Article = "BK-1", RequestedOn = FixedTime.Now.UtcDateTime,
        };
        return _effect.CancelParts().RunAsync(_effect.Message(parts, delivery), _effect.Actions, CancellationToken.None);
    }
}
