using Microsoft.Xrm.Sdk;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;

namespace Sav.Functions.Tests.Effects;

public sealed class OrderReplenishmentTests : IDisposable
{
    private readonly EffectFixture _effect = new();
    private readonly Guid _proposal;

    public OrderReplenishmentTests() => _proposal = _effect.Crm.Add(new Entity(ReplenishmentColumns.Table));

    public void Dispose() => _effect.Dispose();

    [Theory]
    [InlineData(201, """{"number":"REP-000001"}""", MessageStatus.Done, ReplenishmentStatus.Ordered, "REP-000001")]
    [InlineData(422, """{"code":"article_unknown","detail":"No."}""", MessageStatus.Failed, ReplenishmentStatus.Failed, null)]
    public async Task Run_Answered_SaysSoOnRowAndProposal(
        int answer, string body, MessageStatus message, ReplenishmentStatus status, string? number)
    {
        _effect.Answer("/replenishments", answer, body);
        var order = new ReplenishmentOrdered
        {
            IdempotencyKey = "replenishment/1", ProposalId = _proposal, Article = "BK-1", Quantity = 8,
            RequestedOn = FixedTime.Now.UtcDateTime,
        };

        await _effect.OrderReplenishment().RunAsync(_effect.Message(order), _effect.Actions, CancellationToken.None);

        var row = _effect.Crm[_proposal];
        Assert.Equal(message, _effect.Status);
        Assert.Equal((int)status, row.GetAttributeValue<OptionSetValue>("sav_status").Value);
        Assert.Equal(number, row.GetAttributeValue<string>("sav_documentnumber"));
        Assert.Contains("\"article\":\"BK-1\",\"quantity\":8", Assert.Single(_effect.Partner.LogEntries).RequestMessage.Body);
    }
}
