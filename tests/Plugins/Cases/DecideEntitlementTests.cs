using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.ServiceContracts;

namespace Sav.Plugins.Tests.Cases;

public sealed class DecideEntitlementTests(Organisation organisation)
{
    private const int Covered = 0;
    private const int PartlyCovered = 1;
    private const int PayPerCall = 3;
    private const int QuoteRequired = 4;
    private const int OnHold = 5;

    private static readonly DateTime InForce = new(2027, 5, 31);

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_DefectUnderWarranty_IsCoveredWithDeadlinesAndSummary()
    {
        var row = organisation.Read(_desk.Case(_desk.Equipment(warrantyEnd: InForce)));

        Assert.Equal(Covered, row.Choice("sav_outcome"));
        Assert.Equal(Organisation.Now, row.GetAttributeValue<DateTime>("sav_reportedon"));
        Assert.Equal(organisation.StandardLevel.Id, row.Lookup("sav_servicelevelid").Id);
        Assert.Equal(new DateTime(2026, 3, 3, 8, 15, 0, DateTimeKind.Utc), row.GetAttributeValue<DateTime>("sav_respondby"));
        Assert.Equal(new DateTime(2026, 3, 9, 8, 15, 0, DateTimeKind.Utc), row.GetAttributeValue<DateTime>("sav_resolveby"));
        Assert.False(row.Contains("sav_onsiteby"));
        Assert.StartsWith("Covered: the customer pays nothing.\nLabour: 100% by warranty SN-1/warranty", row.Text("sav_decisionsummary"));
    }

    [Fact]
    public void Create_DefectOfExpiredWarranty_RequiresAQuote()
    {
        var equipment = _desk.Equipment(warrantyEnd: new DateTime(2026, 3, 1));

        Assert.Equal(QuoteRequired, organisation.Read(_desk.Case(equipment)).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_OnTheLastDayOfTheWarranty_IsCovered()
    {
        var equipment = _desk.Equipment(warrantyEnd: new DateTime(2026, 3, 2));

        Assert.Equal(Covered, organisation.Read(_desk.Case(equipment)).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_UsageHelpWithoutContract_IsPaidPerCall()
    {
        var equipment = _desk.Equipment(warrantyEnd: InForce);

        Assert.Equal(PayPerCall, organisation.Read(_desk.Case(equipment, usageHelp: true)).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_UsageHelpUnderContract_IsCoveredAtItsLevel()
    {
        var gold = organisation.Level(organisation.Next("GOLD"), "24/7", responseMinutes: 60, resolutionMinutes: 240);
        _desk.Contract(gold);

        var row = organisation.Read(_desk.Case(usageHelp: true));

        Assert.Equal(Covered, row.Choice("sav_outcome"));
        Assert.Equal(gold.Id, row.Lookup("sav_servicelevelid").Id);
        Assert.Equal(Organisation.Now.AddHours(4), row.GetAttributeValue<DateTime>("sav_resolveby"));
    }

    [Fact]
    public void Create_WarrantyOnPartsAndContract_AreStacked()
    {
        _desk.Contract();
        var equipment = _desk.EquipmentRow("SN-1");
        equipment["sav_warrantyend"] = InForce;
        equipment["sav_warrantylabourpercent"] = equipment["sav_warrantytravelpercent"] = 0m;

        var row = organisation.Read(_desk.Case(organisation.Create(equipment)));

        Assert.Equal(PartlyCovered, row.Choice("sav_outcome"));
        Assert.Contains("Parts: 100% by warranty SN-1/warranty", row.Text("sav_decisionsummary"));
        Assert.Contains("Travel: 50% by contract line L-", row.Text("sav_decisionsummary"));
    }

    [Fact]
    public void Create_LegalGuarantee_ProtectsAContactButNotAnAccount()
    {
        var consumer = new Desk(organisation, "contact");

        Assert.Equal(Covered, organisation.Read(consumer.Case(consumer.Equipment(guaranteeEnd: InForce))).Choice("sav_outcome"));
        Assert.Equal(QuoteRequired, organisation.Read(_desk.Case(_desk.Equipment(guaranteeEnd: InForce))).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_CustomerOnCreditHold_IsOnHold()
    {
        _desk.Change(_desk.Customer, "creditonhold", true);

        Assert.Equal(OnHold, organisation.Read(_desk.Case(_desk.Equipment(warrantyEnd: InForce))).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_EquipmentOfSomebodyElse_KeepsTheWarrantyButNotTheHoldersContract()
    {
        var dealer = new Desk(organisation);
        _desk.Contract(line: line => line["sav_partspercent"] = 100m);

        var underWarranty = dealer.Case(_desk.Equipment("SN-1", warrantyEnd: InForce));
        var outOfWarranty = dealer.Case(_desk.Equipment("SN-2"));

        Assert.Equal(Covered, organisation.Read(underWarranty).Choice("sav_outcome"));
        Assert.Equal(QuoteRequired, organisation.Read(outOfWarranty).Choice("sav_outcome"));
    }

    [Theory]
    [InlineData(0, 1, "It is a draft.")]
    [InlineData(0, 743120002, "It is suspended.")]
    [InlineData(1, 743120003, "It is cancelled.")]
    public void Create_ContractThatIsNotActive_DoesNotCoverAndSaysWhy(int state, int status, string reason)
    {
        var contract = _desk.Contract(activate: false);
        if (status != 1)
        {
            _desk.SetStatus(contract, state, status);
        }

        var row = organisation.Read(_desk.Case());

        Assert.Equal(QuoteRequired, row.Choice("sav_outcome"));
        Assert.Contains(reason, organisation.Read(row.Lookup("sav_entitlementdecisionid")).Text("sav_summaryenglish"));
    }

    [Fact]
    public void Create_ContractThatIsExpired_DoesNotCoverAndSaysWhy()
    {
        var contracts = new ContractDesk(organisation);
        contracts.Act(contracts.Contract(row => row["sav_endson"] = new DateTime(2026, 2, 28)), ContractDesk.Expire);

        var row = organisation.Read(contracts.Desk.Case());

        Assert.Equal(QuoteRequired, row.Choice("sav_outcome"));
        Assert.Contains(
            "Its last day was 2026-02-28", organisation.Read(row.Lookup("sav_entitlementdecisionid")).Text("sav_summaryenglish"));
    }

    [Fact]
    public void Create_ReportedWhileTheExpiredContractRan_IsCoveredByIt()
    {
        var contracts = new ContractDesk(organisation);
        contracts.Act(contracts.Contract(row => row["sav_endson"] = new DateTime(2026, 2, 28)), ContractDesk.Expire);

        var late = contracts.Desk.Case(usageHelp: true, reportedOn: new DateTime(2026, 2, 20, 9, 0, 0, DateTimeKind.Utc));

        Assert.Equal(Covered, organisation.Read(late).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_LineForTheFamily_CoversThatFamilyOnly()
    {
        _desk.Contract(line: line =>
        {
            line["sav_scope"] = new OptionSetValue(743120001);
            line["sav_productfamily"] = _desk.Family;
        });
        var equipment = _desk.Equipment();

        Assert.Equal(PartlyCovered, organisation.Read(_desk.Case(equipment)).Choice("sav_outcome"));
        Assert.Equal(QuoteRequired, organisation.Read(_desk.Case()).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_LineForOnePump_CoversThatPumpOnly()
    {
        var covered = _desk.Equipment("SN-1");
        var other = _desk.Equipment("SN-2");
        _desk.Contract(line: line =>
        {
            line["sav_scope"] = new OptionSetValue(743120000);
            line["sav_installedequipmentid"] = covered;
            line["sav_productfamily"] = _desk.Family;
        });

        Assert.Equal(PartlyCovered, organisation.Read(_desk.Case(covered)).Choice("sav_outcome"));
        Assert.Equal(QuoteRequired, organisation.Read(_desk.Case(other)).Choice("sav_outcome"));
    }

    [Fact]
    public void Create_CaseWithoutReason_IsLeftUndecided()
    {
        var row = _desk.CaseRow();
        row.Attributes.Remove("sav_reason");

        Assert.False(organisation.Read(organisation.Create(row)).Contains("sav_outcome"));
    }

    [Fact]
    public void Update_ReportedBeforeTheWarrantyEnded_IsDecidedForThen()
    {
        var reference = _desk.Case(_desk.Equipment(warrantyEnd: new DateTime(2026, 2, 15)));
        Assert.Equal(QuoteRequired, organisation.Read(reference).Choice("sav_outcome"));

        _desk.Change(reference, "sav_reportedon", new DateTime(2026, 2, 15, 9, 0, 0, DateTimeKind.Utc));

        Assert.Equal(Covered, organisation.Read(reference).Choice("sav_outcome"));
    }

    [Fact]
    public void Update_ClosedCase_KeepsItsDecision()
    {
        var reference = _desk.Case(_desk.Equipment(warrantyEnd: InForce));
        _desk.Close(reference);

        _desk.Change(reference, "sav_reason", new OptionSetValue(743120001));

        Assert.Equal(Covered, organisation.Read(reference).Choice("sav_outcome"));
        Assert.Single(organisation.OfCase("sav_entitlementdecision", reference));
    }

    [Fact]
    public void Create_ByAFrenchUser_SummarisesInFrench()
    {
        var id = organisation.ForFrenchUser().Create(_desk.CaseRow(_desk.Equipment(warrantyEnd: InForce)));

        var row = organisation.Read(new EntityReference("incident", id));

        Assert.StartsWith("Pris en charge : le client ne paie rien.", row.Text("sav_decisionsummary"));
    }

    [Fact]
    public void Create_CustomerInAnUnknownZone_IsRefusedInTheUsersLanguage()
    {
        organisation.Tamper(_desk.Customer, "sav_timezone", "Paris");

        Assert.Contains("The time zone 'Paris' is unknown.", CrmRow.Refusal(() => _desk.Case()));
        Assert.Contains("« Paris » est inconnu", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(_desk.CaseRow())));
    }
}
