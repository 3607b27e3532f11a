using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Replenishment;

public sealed class ReplenishmentProposalTests(Organisation organisation)
{
    private const int First = 743120000;
    private const int Ordered = 1;
    private const int Dismissed = 2;
    private const int Failed = 3;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_Proposal_IsNamedAndOpen()
    {
        var row = organisation.Read(Propose());

        Assert.Equal(($"{_desk.Article} 2026-03-02", _desk.Article, 0), (row.Text("sav_name"), row.Text("sav_openarticle"), row.Choice("sav_status")));
    }

    [Fact]
    public void Create_SecondOpenOneOfAnArticle_IsRefusedUntilTheFirstIsDecided()
    {
        var first = Propose();
        CrmRow.Refusal(() => Propose());

        Decide(first, Dismissed);

        Assert.Equal(0, organisation.Read(Propose()).Choice("sav_status"));
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData(5, 5)]
    public void Order_Proposal_AsksTheWarehouseOnce(int? wanted, int ordered)
    {
        var proposal = Propose();
        if (wanted is not null)
        {
            _desk.Change(proposal, "sav_orderquantity", wanted);
        }

        Decide(proposal, Ordered);
        Decide(proposal, Ordered);

        var message = Assert.Single(Messages(proposal));
        Assert.Equal((MessageTypes.ReplenishmentOrdered, 1), (message.Text("sav_type"), message["sav_sequence"]));
        var asked = PayloadJson.Read<ReplenishmentOrdered>(message.Text("sav_payload"));
        Assert.Equal((IdempotencyKeys.Replenishment(proposal.Id), _desk.Article, ordered), (asked.IdempotencyKey, asked.Article, asked.Quantity));
    }

    [Fact]
    public void Order_AfterAFailureWasReplayed_AsksNothingNew()
    {
        var proposal = Propose();
        Decide(proposal, Ordered);
        Decide(proposal, Failed);

        Decide(proposal, Ordered);

        Assert.Single(Messages(proposal));
    }

    [Fact]
    public void Update_DecidedProposal_IsRefused()
    {
        var proposal = Propose();
        Decide(proposal, Dismissed);

        Assert.Contains("was decided", CrmRow.Refusal(() => Decide(proposal, Ordered)));
        Assert.Contains("was decided", CrmRow.Refusal(() => _desk.Change(proposal, "sav_orderquantity", 9)));
        Assert.Empty(Messages(proposal));
    }

    private EntityReference Propose() => organisation.Create(new Entity("sav_replenishmentproposal")
    {
        ["sav_productid"] = _desk.Product,
        ["sav_available"] = 2,
        ["sav_minimum"] = 5,
        ["sav_proposedquantity"] = 8,
    });

    private void Decide(EntityReference proposal, int status) => _desk.Change(proposal, "sav_status", new OptionSetValue(First + status));

    private IReadOnlyList<Entity> Messages(EntityReference proposal)
    {
        var query = new QueryExpression("sav_integrationmessage") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_replenishmentproposalid", ConditionOperator.Equal, proposal.Id);
        return [.. organisation.Service.RetrieveMultiple(query).Entities];
    }
}
