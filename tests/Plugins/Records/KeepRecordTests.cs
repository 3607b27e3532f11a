using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.InstalledEquipment;
using Sav.Plugins.Tests.ServiceContracts;

namespace Sav.Plugins.Tests.Records;

public sealed class KeepRecordTests(Organisation organisation)
{
    private const int First = 743120000;
    private const string Kept = "is kept by the system";

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Update_QuantityOfAHeldReservation_IsRefusedAndGivesNothingBack()
    {
        var (line, reference) = CaseWithQuota();
        var held = Assert.Single(organisation.OfCase("sav_quotareservation", reference)).ToEntityReference();

        Assert.Contains(Kept, CrmRow.Refusal(() => _desk.Change(held, "sav_quantity", 500m)));
        _desk.SetStatus(reference, state: 2, status: 6);

        Assert.Equal(10m, organisation.Read(line).GetAttributeValue<decimal>("sav_quotaremaining"));
    }

    [Fact]
    public void Create_ReservationByHand_IsRefused()
    {
        var (line, reference) = CaseWithQuota();
        var row = new Entity("sav_quotareservation")
        {
            ["sav_name"] = "FREE", ["sav_contractlineid"] = line, ["sav_incidentid"] = reference, ["sav_quantity"] = 500m,
            ["sav_state"] = new OptionSetValue(First),
        };

        Assert.Contains("The row 'FREE' (quota reservation) is kept", CrmRow.Refusal(() => organisation.Create(row)));
        Assert.Contains("« FREE » (réservation de quota)", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(row)));
    }

    [Fact]
    public void UpdateAndDelete_RecordsOfACase_AreRefused()
    {
        var (_, reference) = CaseWithQuota();
        _desk.Work(reference, category: 3, quantity: 1, unitPrice: 0);
        _desk.Close(reference);

        AssertKept(reference, "sav_quotareservation", "sav_quantity", 500m);
        AssertKept(reference, "sav_entitlementdecision", "sav_decision", "{}");
        AssertKept(reference, "sav_casepause", "sav_from", Organisation.Now.AddDays(-1));
        AssertKept(reference, "sav_freehelp", "sav_minutes", 1);
    }

    [Fact]
    public void UpdateAndDelete_QuotaBook_AreRefused()
    {
        CaseWithQuota();
        var query = new QueryExpression("sav_quotabook");
        query.Criteria.AddCondition("sav_customerid", ConditionOperator.Equal, _desk.Customer.Id);
        var book = Assert.Single(organisation.Service.RetrieveMultiple(query).Entities).ToEntityReference();

        Assert.Contains("(quota book)", CrmRow.Refusal(() => _desk.Change(book, "sav_customerkey", "somebody else")));
        Assert.Contains("(quota book)", CrmRow.Refusal(() => organisation.Service.Delete(book.LogicalName, book.Id)));
    }

    [Fact]
    public void Delete_ActOnAContractOrAUnit_IsRefused()
    {
        var contracts = new ContractDesk(organisation);
        var act = contracts.Act(_desk.Contract(), kind: 2);
        var happened = new UnitDesk(organisation, _desk).Event(UnitDesk.Commissioned, _desk.Equipment());

        Assert.Contains("(act on a contract)", CrmRow.Refusal(() => organisation.Service.Delete(act.LogicalName, act.Id)));
        Assert.Contains("(equipment event)", CrmRow.Refusal(() => organisation.Service.Delete(happened.LogicalName, happened.Id)));
    }

    [Fact]
    public void Delete_CaseOrUnit_TakesItsRecordsAlong()
    {
        var unit = _desk.Equipment();
        var happened = new UnitDesk(organisation, _desk).Event(UnitDesk.Commissioned, unit);
        var reference = _desk.Case(usageHelp: true);
        var decision = organisation.Read(reference).Lookup("sav_entitlementdecisionid");

        organisation.Service.Delete(reference.LogicalName, reference.Id);
        organisation.Service.Delete(unit.LogicalName, unit.Id);

        Assert.Contains("Does Not Exist", CrmRow.Refusal(() => organisation.Read(decision)));
        Assert.Contains("Does Not Exist", CrmRow.Refusal(() => organisation.Read(happened)));
    }

    [Fact]
    public void Update_OwnerOfARecord_IsSaved()
    {
        var decision = organisation.Read(_desk.Case(usageHelp: true)).Lookup("sav_entitlementdecisionid");
        var owner = new EntityReference("systemuser", Platform.Dataverse.WellKnownIds.SystemUser);

        _desk.Change(decision, "ownerid", owner);

        Assert.Equal(owner.Id, organisation.Read(decision).Lookup("ownerid").Id);
    }

    /// <summary>A contract line with ten cases, and a case that holds one of them.</summary>
    private (EntityReference Line, EntityReference Case) CaseWithQuota()
    {
        var contract = _desk.Contract(line: line =>
        {
            line["sav_quotaunit"] = new OptionSetValue(First);
            line["sav_quotaquantity"] = 10m;
        });
        var query = new QueryExpression("sav_contractline");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        var line = Assert.Single(organisation.Service.RetrieveMultiple(query).Entities).ToEntityReference();
        return (line, _desk.Case(usageHelp: true));
    }

    private void AssertKept(EntityReference reference, string table, string column, object value)
    {
        var record = organisation.OfCase(table, reference)[0].ToEntityReference();
        Assert.Contains(Kept, CrmRow.Refusal(() => _desk.Change(record, column, value)));
        Assert.Contains(Kept, CrmRow.Refusal(() => organisation.Service.Delete(table, record.Id)));
    }
}
