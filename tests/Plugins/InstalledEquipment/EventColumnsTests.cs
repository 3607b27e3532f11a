using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class EventColumnsTests
{
    private const int Active = 0;
    private const int Inactive = 1;
    private const int InService = 1;
    private const int Decommissioned = 2;
    private const int Replaced = 743120000;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public EventColumnsTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Fact]
    public void Update_WhatOnlyEventsChange_IsRefused()
    {
        var unit = _units.Unit("SN-1", row => row["sav_siteid"] = _units.Site());

        Refused("The holder of a unit", () => _desk.Change(unit, "sav_customerid", _units.Customer()));
        Refused("The site of a unit", () => _desk.Change(unit, "sav_siteid", _units.Site()));
        Refused("The replaced unit of a unit", () => _desk.Change(unit, "sav_replacesid", _units.Unit("SN-2")));
        Refused("The end of service of a unit", () => _desk.Change(unit, "sav_decommissionedon", new DateTime(2026, 1, 1)));
        Refused("The end of service of a unit", () => _desk.SetStatus(unit, Inactive, Decommissioned));
        Refused("The end of service of a unit", () => _desk.SetStatus(unit, Inactive, Replaced));
    }

    [Fact]
    public void Update_SameHolderAgain_IsNoChange() => _desk.Change(_units.Unit("SN-1"), "sav_customerid", _desk.Customer);

    [Fact]
    public void Update_SiteOfAUnitWithoutOne_PlacesIt()
    {
        var (unit, site) = (_units.Unit("SN-1"), _units.Site());

        _desk.Change(unit, "sav_siteid", site);

        Assert.Equal(site, _organisation.Read(unit).Lookup("sav_siteid"));
    }

    [Fact]
    public void Update_DecommissionedByMistake_ComesBackIntoService()
    {
        var unit = _units.Unit("SN-1");
        _units.Decommission(unit);

        _desk.SetStatus(unit, Active, InService);

        Assert.Equal(InService, _units.StatusOf(unit));
        Assert.Null(_organisation.Read(unit).Day("sav_decommissionedon"));
    }

    [Fact]
    public void Update_ReplacedUnit_DoesNotComeBackIntoService()
    {
        var unit = _units.Unit("SN-1");
        _units.Swap(unit, _units.Unit("SN-2"));

        Refused("The status of a unit", () => _desk.SetStatus(unit, Active, InService));
    }

    [Fact]
    public void Create_ReplacedUnit_IsRefused() => Refused(
        "The status of a unit",
        () => _units.Unit("SN-1", row =>
        {
            row["statecode"] = new OptionSetValue(Inactive);
            row["statuscode"] = new OptionSetValue(Replaced);
        }));

    private static void Refused(string reason, Action request) => Assert.Contains(reason, CrmRow.Refusal(request));
}
