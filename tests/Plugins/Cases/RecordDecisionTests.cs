using Microsoft.Xrm.Sdk;
using Sav.Domain.Json;
using Sav.Messages;
using Sav.Messages.Quotes;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Cases;

public sealed class RecordDecisionTests(Organisation organisation)
{
    private static readonly DateTime InForce = new(2027, 5, 31);

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_Case_KeepsTheDecisionThatTheCasePointsTo()
    {
        var reference = _desk.Case(_desk.Equipment(warrantyEnd: InForce));

        var row = organisation.Read(reference);
        var decision = Assert.Single(organisation.OfCase("sav_entitlementdecision", reference));
        Assert.Equal(decision.Id, row.Lookup("sav_entitlementdecisionid").Id);
        Assert.Equal($"{row.Text("ticketnumber")} / 1", decision.Text("sav_name"));
        Assert.Equal(1, decision.GetAttributeValue<int>("sav_revision"));
        Assert.Equal(0, decision.Choice("sav_outcome"));
        Assert.Equal(Organisation.Now, decision.GetAttributeValue<DateTime>("sav_asof"));
        Assert.Equal(Sha256.Of(decision.Text("sav_decision")), decision.Text("sav_hash"));
        Assert.Contains(Sha256.Of(decision.Text("sav_facts")), decision.Text("sav_decision"));
        Assert.Contains("Considered for 2026-03-02 09:15", decision.Text("sav_summaryenglish"));
        Assert.Contains("Examen au 02/03/2026 09:15", decision.Text("sav_summaryfrench"));
        Assert.Empty(organisation.OfCase("sav_integrationmessage", reference));
    }

    [Fact]
    public void Create_CaseThatNothingCovers_AsksForAQuote()
    {
        var reference = _desk.Case(_desk.Equipment("SN-77"));

        var row = organisation.Read(reference);
        Assert.Equal(0, row.Choice("sav_quotestatus"));
        Assert.Equal(1, row.GetAttributeValue<int>("sav_messagesequence"));
        var message = Assert.Single(organisation.OfCase("sav_integrationmessage", reference));
        Assert.Equal(MessageTypes.QuoteRequested, message.Text("sav_type"));
        Assert.Equal(1, message.GetAttributeValue<int>("sav_sequence"));
        Assert.Equal(0, message.Choice("sav_direction"));
        Assert.Equal(0, message.Choice("sav_status"));
        var quote = PayloadJson.Read<QuoteRequested>(message.Text("sav_payload"));
        Assert.Equal(IdempotencyKeys.Quote(reference.Id, 1), quote.IdempotencyKey);
        Assert.Equal(quote.IdempotencyKey, message.Text("sav_externalid"));
        Assert.Equal(reference.Id, quote.CaseId);
        Assert.Equal(row.Text("ticketnumber"), quote.CaseNumber);
        Assert.Equal(_desk.CustomerNumber, quote.CustomerNumber);
        Assert.Equal(_desk.Article, quote.Article);
        Assert.Equal("SN-77", quote.EquipmentSerial);
        Assert.Equal("defect", quote.Reason);
        Assert.Equal("Water under the pump", quote.Problem);
        Assert.Equal("EUR", quote.Currency);
        Assert.Equal(Organisation.Now, quote.RequestedOn);
    }

    [Fact]
    public void Update_OtherEquipment_TakesASecondDecision()
    {
        var reference = _desk.Case(_desk.Equipment("SN-1"));

        _desk.Change(reference, "sav_installedequipmentid", _desk.Equipment("SN-2", warrantyEnd: InForce));

        var decisions = organisation.OfCase("sav_entitlementdecision", reference, numberedBy: "sav_revision");
        Assert.Equal([1, 2], decisions.Select(decision => decision.GetAttributeValue<int>("sav_revision")));
        Assert.Equal([4, 0], decisions.Select(decision => decision.Choice("sav_outcome")!.Value));
        Assert.Equal(decisions[1].Id, organisation.Read(reference).Lookup("sav_entitlementdecisionid").Id);
    }

    [Fact]
    public void Update_OtherEquipmentThatNothingCovers_AsksForASecondQuote()
    {
        var reference = _desk.Case(_desk.Equipment("SN-1"));

        _desk.Change(reference, "sav_installedequipmentid", _desk.Equipment("SN-2"));

        Assert.Equal(
            [IdempotencyKeys.Quote(reference.Id, 1), IdempotencyKeys.Quote(reference.Id, 2)],
            organisation.OfCase("sav_integrationmessage", reference).Select(message => message.Text("sav_externalid")));
        Assert.Equal(2, organisation.Read(reference).GetAttributeValue<int>("sav_messagesequence"));
    }

    [Fact]
    public void Update_NothingNew_KeepsTheDecisionAndAsksForNoSecondQuote()
    {
        var reference = _desk.Case(_desk.Equipment(), reportedOn: Organisation.Now.AddMilliseconds(-1));

        _desk.Change(reference, "sav_reason", new OptionSetValue(743120000));
        _desk.Change(reference, "customerid", _desk.Customer);

        Assert.Single(organisation.OfCase("sav_entitlementdecision", reference));
        Assert.Single(organisation.OfCase("sav_integrationmessage", reference));
    }

    [Fact]
    public void Create_ThatFailsLater_LeavesNothing()
    {
        var row = _desk.CaseRow(_desk.Equipment());
        row.Id = Guid.NewGuid();
        row["sav_externalnumber"] = organisation.Next("X");
        organisation.Create(row);
        var again = _desk.CaseRow();
        again.Id = Guid.NewGuid();
        again["sav_externalnumber"] = row["sav_externalnumber"];

        CrmRow.Refusal(() => organisation.Create(again));

        Assert.Empty(organisation.OfCase("sav_entitlementdecision", new EntityReference("incident", again.Id)));
        Assert.Empty(organisation.OfCase("sav_integrationmessage", new EntityReference("incident", again.Id)));
    }
}
