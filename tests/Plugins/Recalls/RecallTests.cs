using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.InstalledEquipment;

namespace Sav.Plugins.Tests.Recalls;

public sealed class RecallTests
{
    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public RecallTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Fact]
    public void Create_CampaignWithARange_RecallsTheUnitsInIt()
    {
        var inside = new[] { _desk.Equipment("SN-0100"), _desk.Equipment("sn-0150"), _desk.Equipment("SN-0199") };
        _desk.Equipment("SN-0200");
        _desk.Equipment("SN-01500");
        new Desk(_organisation).Equipment("SN-0150");
        var scrapped = _desk.Equipment("SN-0160");
        _units.Decommission(scrapped);

        var recalled = Recalled(Campaign());

        Assert.Equal(inside.Select(unit => unit.Id).Order(), recalled.Select(row => row.Lookup("sav_installedequipmentid").Id).Order());
        Assert.All(recalled, row => Assert.Equal(0, row.Choice("sav_status")));
        Assert.EndsWith(" / SN-0100", recalled[0].Text("sav_name"));
    }

    [Fact]
    public void Create_UnitAfterTheCampaign_IsRecalledToo()
    {
        var campaign = Campaign();

        _desk.Equipment("SN-0100");
        _desk.Equipment("SN-0099");

        Assert.Single(Recalled(campaign));
    }

    [Fact]
    public void Update_SerialNumberThatWasWrong_RecallsTheUnit()
    {
        var campaign = Campaign();
        var unit = _desk.Equipment("SN-O100");

        _desk.Change(unit, "sav_serialnumber", "SN-0100");

        Assert.Single(Recalled(campaign));
    }

    [Fact]
    public void Update_UnitSetInServiceAgain_IsRecalled()
    {
        var unit = _desk.Equipment("SN-0100");
        _units.Decommission(unit);
        var campaign = Campaign();
        Assert.Empty(Recalled(campaign));

        _desk.SetStatus(unit, state: 0, status: 1);

        Assert.Single(Recalled(campaign));
    }

    [Fact]
    public void Update_LongerRange_AddsUnitsAndKeepsWhatWasRecalled()
    {
        var campaign = Campaign();
        var first = _desk.Equipment("SN-0100");
        _desk.Equipment("SN-0250");

        _organisation.Service.Update(new Entity(campaign.LogicalName, campaign.Id)
        {
            ["sav_serialfrom"] = "SN-0200", ["sav_serialto"] = "SN-0299",
        });

        var recalled = Recalled(campaign);
        Assert.Equal(2, recalled.Count);
        Assert.Contains(first, recalled.Select(row => row.Lookup("sav_installedequipmentid")));
    }

    [Fact]
    public void Create_CampaignWithMoreUnitsThanOneBatch_IsRefused()
    {
        for (var i = 0; i <= 500; i++)
        {
            _desk.Equipment($"SN-1{i:D3}");
        }

        Assert.Contains("more than 500 units", CrmRow.Refusal(() => Campaign(row =>
            (row["sav_serialfrom"], row["sav_serialto"]) = ("SN-1000", "SN-1999"))));
        Assert.Equal(500, Recalled(Campaign(row => (row["sav_serialfrom"], row["sav_serialto"]) = ("SN-1000", "SN-1499"))).Count);
    }

    [Fact]
    public void Create_WrongCampaign_IsRefused()
    {
        Refused("has no defect code", row => row["sav_defectcode"] = " ");
        Refused("has no first day", row => row["sav_startson"] = null);
        Refused("before it starts on '2026-01-01'", row => row["sav_endson"] = new DateTime(2025, 12, 31));
        Refused("but no product", row => row["sav_productid"] = null);
        Refused("'SN-0100' and '' are not equally long", row => row["sav_serialto"] = null);
        Refused("comes before its first serial number", row => row["sav_serialto"] = "SN-0099");
        Refused("'Europe/Lutetia' is unknown", row => row["sav_timezone"] = "Europe/Lutetia");
    }

    [Fact]
    public void Create_WrongCampaign_IsRefusedInTheLanguageOfTheUser()
    {
        var row = CampaignRow();
        row["sav_productid"] = null;

        Assert.Contains("mais aucun produit", CrmRow.Refusal(() => _organisation.ForFrenchUser().Create(row)));
    }

    [Fact]
    public void Create_UnitByHand_IsNamedAndOncePerCampaign()
    {
        var campaign = Campaign(row => (row["sav_serialfrom"], row["sav_serialto"], row["sav_productid"]) = (null, null, null));
        var unit = _desk.Equipment("SN-7");
        Entity Row() => new("sav_recalledunit") { ["sav_recallcampaignid"] = campaign, ["sav_installedequipmentid"] = unit };

        var row = _organisation.Create(Row());

        Assert.EndsWith(" / SN-7", _organisation.Read(row).Text("sav_name"));
        Assert.Contains("recalls the unit 'SN-7' already", CrmRow.Refusal(() => _organisation.Create(Row())));
        Assert.Contains("needs a campaign and a unit", CrmRow.Refusal(() => _organisation.Create(new Entity("sav_recalledunit"))));
    }

    [Fact]
    public void Swap_RecalledUnit_DoesNotRecallTheReplacement()
    {
        var campaign = Campaign();
        var unit = _desk.Equipment("SN-0100");

        _units.Swap(unit, _desk.Equipment("SN-0300"));

        Assert.Equal(unit, Assert.Single(Recalled(campaign)).Lookup("sav_installedequipmentid"));
    }

    private void Refused(string reason, Action<Entity> change) => Assert.Contains(reason, CrmRow.Refusal(() => Campaign(change)));

    private EntityReference Campaign(Action<Entity>? change = null)
    {
        var row = CampaignRow();
        change?.Invoke(row);
        return _organisation.Create(row);
    }

    private Entity CampaignRow() => new("sav_recallcampaign")
    {
        ["sav_name"] = "Seals that leak",
        ["sav_number"] = _organisation.Next("R"),
        ["sav_defectcode"] = "SEAL",
        ["sav_startson"] = new DateTime(2026, 1, 1),
        ["sav_timezone"] = "Europe/Paris",
        ["sav_productid"] = _desk.Product,
        ["sav_serialfrom"] = "SN-0100",
        ["sav_serialto"] = "SN-0199",
    };

    private IReadOnlyList<Entity> Recalled(EntityReference campaign)
    {
        var query = new QueryExpression("sav_recalledunit") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_recallcampaignid", ConditionOperator.Equal, campaign.Id);
        query.AddOrder("sav_name", OrderType.Ascending);
        return _organisation.Service.RetrieveMultiple(query).Entities;
    }
}
