using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class TransferTests
{
    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public TransferTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Fact]
    public void Transfer_Unit_ChangesTheHolderAndRemembersTheOneBefore()
    {
        var unit = _units.Unit("SN-1");
        var buyer = _units.Customer("contact");

        var happened = _organisation.Read(_units.Transfer(unit, buyer));

        Assert.Equal(buyer, _organisation.Read(unit).Lookup("sav_customerid"));
        Assert.Equal(_desk.Customer, happened.Lookup("sav_previousownerid"));
        Assert.Equal("SN-1 / 2026-03-01", happened.Text("sav_name"));
    }

    [Fact]
    public void Transfer_BeforeThePresentHolderHadIt_IsRefused()
    {
        var unit = _units.Unit("SN-1");
        _units.Transfer(unit, _units.Customer(), new DateTime(2026, 1, 10));

        var refusal = CrmRow.Refusal(() => _units.Transfer(unit, _desk.Customer, new DateTime(2026, 1, 9)));

        Assert.Contains("dated '2026-01-09'", refusal);
        Assert.Contains("since '2026-01-10'", refusal);
        Assert.Contains(
            "since '2025-06-01'", CrmRow.Refusal(() => _units.Transfer(_units.Unit("SN-2"), _units.Customer(), new DateTime(2025, 5, 31))));
    }

    [Fact]
    public void Transfer_OfAReplacement_CountsFromTheSwap()
    {
        var unit = _units.Unit("SN-1");
        var replacement = _units.Unit("SN-2", row => row["sav_customerid"] = _units.Customer());
        _units.Swap(unit, replacement, new DateTime(2026, 2, 1));

        Assert.Contains(
            "since '2026-02-01'", CrmRow.Refusal(() => _units.Transfer(replacement, _units.Customer(), new DateTime(2026, 1, 31))));
    }

    [Fact]
    public void Transfer_ToTheHolder_IsRefused() =>
        Assert.Contains("holds the unit already", CrmRow.Refusal(() => _units.Transfer(_units.Unit("SN-1"), _desk.Customer)));

    [Fact]
    public void Transfer_UnitWithParts_TakesThoseOfTheSameHolderAlong()
    {
        var whole = _units.Unit("WHOLE");
        var part = _units.Unit("PART", row => row["sav_parentequipmentid"] = whole);
        var deeper = _units.Unit("SCREW", row => row["sav_parentequipmentid"] = part);
        var rented = _units.Unit("RENTED", row => (row["sav_parentequipmentid"], row["sav_customerid"]) = (whole, _units.Customer()));
        var buyer = _units.Customer();

        _units.Transfer(whole, buyer);

        Assert.Equal(buyer, _organisation.Read(part).Lookup("sav_customerid"));
        Assert.Equal(buyer, _organisation.Read(deeper).Lookup("sav_customerid"));
        Assert.NotEqual(buyer, _organisation.Read(rented).Lookup("sav_customerid"));
        Assert.Single(_units.EventsOf(deeper));
    }

    [Fact]
    public void Transfer_UnitAsDeepAsUnitsGo_TakesTheLastPartAlongWithOneEvent()
    {
        var whole = _units.Unit("LEVEL-00");
        var part = whole;
        for (var level = 1; level <= 20; level++)
        {
            var above = part;
            part = _units.Unit($"LEVEL-{level:D2}", row => row["sav_parentequipmentid"] = above);
        }

        var buyer = _units.Customer();
        _units.Transfer(whole, buyer);

        Assert.Equal(buyer, _organisation.Read(part).Lookup("sav_customerid"));
        Assert.Single(_units.EventsOf(part));
    }

    [Fact]
    public void Transfer_PartOfARentedUnit_StaysWithIt()
    {
        var whole = _units.Unit("WHOLE");
        var rented = _units.Unit("RENTED", row => (row["sav_parentequipmentid"], row["sav_customerid"]) = (whole, _units.Customer()));
        var inside = _units.Unit("INSIDE", row => row["sav_parentequipmentid"] = rented);

        _units.Transfer(whole, _units.Customer());

        Assert.Equal(_desk.Customer, _organisation.Read(inside).Lookup("sav_customerid"));
    }
}
