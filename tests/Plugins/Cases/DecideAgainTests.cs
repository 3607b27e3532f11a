using Microsoft.Xrm.Sdk;
using Sav.Domain.Json;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Cases;

/// <summary>Everything that a decision depends on takes it again when it changes.</summary>
public sealed class DecideAgainTests(Organisation organisation)
{
    private const int First = 743120000;

    private const int Covered = 0;
    private const int PartlyCovered = 1;
    private const int PayPerCall = 3;
    private const int QuoteRequired = 4;

    private static readonly DateTime InForce = new(2027, 5, 31);

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Update_Severity_PromisesWhatTheLevelPromisesForIt()
    {
        var row = Organisation.LevelRow(organisation.Next("GOLD"), "24/7", responseMinutes: 60, resolutionMinutes: 480);
        row["sav_urgentresponseminutes"] = 15;
        row["sav_urgentresolutionminutes"] = 120;
        _desk.Contract(organisation.Create(row));
        var reference = _desk.Case(usageHelp: true);
        Assert.Equal(Organisation.Now.AddHours(8), ResolveBy(reference));

        _desk.Change(reference, "sav_severity", new OptionSetValue(First + 2));

        Assert.Equal(Organisation.Now.AddHours(2), ResolveBy(reference));
    }

    [Fact]
    public void Update_Channel_IsJudgedByTheChannelsOfTheLine()
    {
        _desk.Contract(line: line => line["sav_coversphone"] = line["sav_coversemail"] = line["sav_coversother"] = false);
        var row = _desk.CaseRow(usageHelp: true);
        row["caseorigincode"] = new OptionSetValue(1);
        var reference = organisation.Create(row);
        Assert.Equal(PayPerCall, Outcome(reference));

        _desk.Change(reference, "caseorigincode", new OptionSetValue(3));

        Assert.Equal(Covered, Outcome(reference));
    }

    [Fact]
    public void Update_Contact_IsJudgedByTheNamedContacts()
    {
        var named = Person();
        _desk.Contract(line: line => line["sav_namedcontacts"] = organisation.Read(named).Text("sav_customernumber"));
        var row = _desk.CaseRow(usageHelp: true);
        row["primarycontactid"] = Person();
        var reference = organisation.Create(row);
        Assert.Equal(PayPerCall, Outcome(reference));

        _desk.Change(reference, "primarycontactid", named);

        Assert.Equal(Covered, Outcome(reference));
    }

    [Fact]
    public void Update_Site_IsCoveredByALineForThatSite()
    {
        var site = Site("Lyon");
        _desk.Contract(line: line =>
        {
            line["sav_scope"] = new OptionSetValue(First + 3);
            line["sav_siteid"] = site;
        });
        var reference = _desk.Case(usageHelp: true);
        Assert.Equal(PayPerCall, Outcome(reference));

        _desk.Change(reference, "sav_siteid", Site("Paris"));
        Assert.Equal(PayPerCall, Outcome(reference));

        _desk.Change(reference, "sav_siteid", site);
        Assert.Equal(Covered, Outcome(reference));
    }

    [Fact]
    public void Create_EquipmentAtASite_IsCoveredByALineForThatSite()
    {
        var site = Site("Lyon");
        _desk.Contract(line: line =>
        {
            line["sav_scope"] = new OptionSetValue(First + 3);
            line["sav_siteid"] = site;
        });
        var equipment = _desk.EquipmentRow("SN-1");
        equipment["sav_siteid"] = site;

        Assert.Equal(PartlyCovered, Outcome(_desk.Case(organisation.Create(equipment))));
    }

    [Fact]
    public void Update_DefectOfARecall_IsCoveredWhateverTheContract()
    {
        var equipment = _desk.Equipment();
        Recall(equipment, "LEAK");
        var reference = _desk.Case(equipment);
        Assert.Equal(QuoteRequired, Outcome(reference));

        _desk.Change(reference, "sav_defectcode", "LEAK");

        Assert.Equal(Covered, Outcome(reference));
        Assert.Contains("100% by recall", organisation.Read(reference).Text("sav_decisionsummary"));
    }

    [Fact]
    public void Create_ShareOfTheWarrantyThatHasEnded_IsTheCustomers()
    {
        var equipment = _desk.EquipmentRow("SN-1");
        equipment["sav_warrantyend"] = InForce;
        equipment["sav_warrantylabourend"] = new DateTime(2026, 3, 1);
        equipment["sav_warrantytravelend"] = new DateTime(2026, 3, 1);

        var reference = _desk.Case(organisation.Create(equipment));

        Assert.Equal(PartlyCovered, Outcome(reference));
        var summary = organisation.Read(reference).Text("sav_decisionsummary");
        Assert.Contains("Labour: 100% by the customer", summary);
        Assert.Contains("Parts: 100% by warranty SN-1/warranty", summary);
    }

    [Fact]
    public void Update_Estimate_ShowsMoneyAndMindsTheDeductible()
    {
        _desk.Contract(line: line =>
        {
            line["sav_deductible"] = new Money(20);
            line["sav_cap"] = new Money(100);
        });
        var reference = _desk.Case(usageHelp: true);
        Assert.Equal(PartlyCovered, Outcome(reference));

        _desk.Change(reference, "sav_estimatedassistance", new Money(150));

        Assert.Contains(
            "100.00 EUR by contract line", organisation.Read(reference).Text("sav_decisionsummary").Split('\n').Single(l => l.StartsWith("Assistance")));
    }

    [Fact]
    public void Update_DearUsageHelp_NeedsAQuoteAboveTheThresholdOfTheUnit()
    {
        var unit = organisation.Read(_desk.Customer).Lookup("owningbusinessunit");
        _desk.Change(unit, "sav_quotethreshold", 1000m);
        var reference = _desk.Case(usageHelp: true);

        _desk.Change(reference, "sav_estimatedassistance", new Money(1500));

        Assert.Equal(QuoteRequired, Outcome(reference));
        Assert.Single(organisation.OfCase("sav_integrationmessage", reference));
    }

    [Fact]
    public void Update_SeverityOfACaseThatAwaitsItsQuote_AsksForNoSecondQuote()
    {
        var reference = _desk.Case(_desk.Equipment());

        _desk.Change(reference, "sav_severity", new OptionSetValue(First + 2));
        _desk.Change(reference, "caseorigincode", new OptionSetValue(2));

        Assert.Equal(3, organisation.OfCase("sav_entitlementdecision", reference).Count);
        Assert.Single(organisation.OfCase("sav_integrationmessage", reference));
    }

    [Fact]
    public void Update_AnyCase_KeepsRevisionAndHashOnTheCase()
    {
        var reference = _desk.Case(_desk.Equipment());
        _desk.Change(reference, "sav_severity", new OptionSetValue(First));

        var row = organisation.Read(reference);
        var decision = organisation.Read(row.Lookup("sav_entitlementdecisionid"));
        Assert.Equal(2, row.GetAttributeValue<int>("sav_decisionrevision"));
        Assert.Equal(decision.Text("sav_hash"), row.Text("sav_decisionhash"));
        Assert.Equal(Sha256.Of(decision.Text("sav_decision")), decision.Text("sav_hash"));
    }

    private int? Outcome(EntityReference reference) => organisation.Read(reference).Choice("sav_outcome");

    private DateTime ResolveBy(EntityReference reference) => organisation.Read(reference).GetAttributeValue<DateTime>("sav_resolveby");

    private EntityReference Person() => organisation.Create(new Entity("contact")
    {
        ["lastname"] = "Martin", ["sav_customernumber"] = organisation.Next("P"),
    });

    private EntityReference Site(string name) => organisation.Create(new Entity("sav_site")
    {
        ["sav_name"] = name,
        ["sav_number"] = organisation.Next("S"),
        ["sav_customerid"] = _desk.Customer,
        ["sav_timezone"] = "Europe/Paris",
        ["sav_countrycode"] = "FR",
    });

    private void Recall(EntityReference equipment, string defect)
    {
        var campaign = organisation.Create(new Entity("sav_recallcampaign")
        {
            ["sav_name"] = "Seal",
            ["sav_number"] = organisation.Next("R"),
            ["sav_defectcode"] = defect,
            ["sav_startson"] = new DateTime(2026, 1, 1),
            ["sav_timezone"] = "Europe/Paris",
        });
        organisation.Create(new Entity("sav_recalledunit")
        {
            ["sav_name"] = "SN-1",
            ["sav_recallcampaignid"] = campaign,
            ["sav_installedequipmentid"] = equipment,
            ["sav_status"] = new OptionSetValue(First),
        });
    }
}
