using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class EquipmentEventTests
{
    private const int Decommissioned = 2;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public EquipmentEventTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Fact]
    public void Move_Unit_ChangesTheSiteAndRemembersTheOneBefore()
    {
        var (before, after) = (_units.Site(), _units.Site());
        var unit = _units.Unit("SN-1", row => row["sav_siteid"] = before);

        var happened = _organisation.Read(_units.Move(unit, after));

        Assert.Equal(after, _organisation.Read(unit).Lookup("sav_siteid"));
        Assert.Equal(before, happened.Lookup("sav_previoussiteid"));
        Assert.Contains("stands at the site 'Workshop' already", CrmRow.Refusal(() => _units.Move(unit, after)));
    }

    [Fact]
    public void Move_UnitWithParts_TakesThoseOfTheSameSiteAlong()
    {
        var whole = _units.Unit("WHOLE");
        var part = _units.Unit("PART", row => row["sav_parentequipmentid"] = whole);
        var elsewhere = _units.Unit("ELSEWHERE", row => (row["sav_parentequipmentid"], row["sav_siteid"]) = (whole, _units.Site()));
        var site = _units.Site();

        _units.Move(whole, site);

        Assert.Equal(site, _organisation.Read(part).Lookup("sav_siteid"));
        Assert.NotEqual(site, _organisation.Read(elsewhere).Lookup("sav_siteid"));
    }

    [Fact]
    public void Decommission_UnitWithAnOpenCase_TakesItOutOfService()
    {
        var unit = _units.Unit("SN-1");
        _desk.Case(unit);

        _units.Decommission(unit);

        Assert.Equal(Decommissioned, _units.StatusOf(unit));
        Assert.Equal("2026-03-01", _organisation.Read(unit).Day("sav_decommissionedon"));
        Assert.Contains("'SN-1' is out of service", CrmRow.Refusal(() => _units.Transfer(unit, _units.Customer())));
    }

    [Fact]
    public void Decommission_UnitWithParts_IsRefusedUntilTheyAreGone()
    {
        var whole = _units.Unit("WHOLE");
        var part = _units.Unit("PART", row => row["sav_parentequipmentid"] = whole);

        Assert.Contains("'PART' is part of 'WHOLE'", CrmRow.Refusal(() => _units.Decommission(whole)));

        _units.Decommission(part);
        _units.Decommission(whole);
        Assert.Equal(Decommissioned, _units.StatusOf(whole));
    }

    [Fact]
    public void Commission_Twice_IsRefused()
    {
        var unit = _units.Unit("SN-1");
        _units.Event(UnitDesk.Commissioned, unit);

        Assert.Contains("commissioned on '2026-03-01' already", CrmRow.Refusal(() => _units.Event(UnitDesk.Commissioned, unit)));
    }

    [Fact]
    public void Create_EventOfTomorrow_IsRefused() => Assert.Contains(
        "'2026-03-03', which is after today, '2026-03-02'",
        CrmRow.Refusal(() => _units.Event(UnitDesk.Commissioned, _units.Unit("SN-1"), new DateTime(2026, 3, 3))));

    [Fact]
    public void Create_EventThatLacksOrHasTooMuch_IsRefused()
    {
        var unit = _units.Unit("SN-1");

        Assert.Contains("'Transferred' needs a new owner", CrmRow.Refusal(() => _units.Event(UnitDesk.Transferred, unit)));
        Assert.Contains("needs a new site", CrmRow.Refusal(() => _units.Event(UnitDesk.Moved, unit)));
        Assert.Contains("needs a replacement", CrmRow.Refusal(() => _units.Event(UnitDesk.Swapped, unit)));
        Assert.Contains("'Decommissioned' has no use for a new owner", CrmRow.Refusal(() =>
            _units.Event(UnitDesk.Decommissioned, unit, on: null, row => row["sav_newownerid"] = _units.Customer())));
        Assert.Contains("needs a kind, a unit and a day", CrmRow.Refusal(() => _organisation.Create(new Entity("sav_equipmentevent"))));
        Assert.Empty(_units.EventsOf(unit));
    }

    [Fact]
    public void Create_EventOfAUnitThatIsGone_NamesWhatIsMissingInWords()
    {
        var gone = new EntityReference("sav_installedequipment", Guid.NewGuid());

        Assert.Contains($"installed equipment '{gone.Id}'", CrmRow.Refusal(() => _units.Event(UnitDesk.Commissioned, gone)));
        Assert.Contains(
            $"équipement installé « {gone.Id} »",
            CrmRow.Refusal(() => _organisation.ForFrenchUser().Create(_units.EventRow(UnitDesk.Commissioned, gone))));
    }

    [Fact]
    public void Create_WrongEvent_IsRefusedInTheLanguageOfTheUser()
    {
        var row = _units.EventRow(UnitDesk.Transferred, _units.Unit("SN-1"));

        Assert.Contains("« Cédé » requiert un nouveau propriétaire", CrmRow.Refusal(() => _organisation.ForFrenchUser().Create(row)));
    }

    [Fact]
    public void Update_OfWhatHappened_IsRefused()
    {
        var unit = _units.Unit("SN-1");
        var happened = _units.Transfer(unit, _units.Customer());

        Assert.Contains(
            "stays as it was recorded", CrmRow.Refusal(() => _desk.Change(happened, "sav_happenedon", new DateTime(2026, 2, 1))));
        _desk.Change(happened, "sav_note", "Sold with the house");
        Assert.Equal("Sold with the house", _organisation.Read(happened).Text("sav_note"));
    }
}
