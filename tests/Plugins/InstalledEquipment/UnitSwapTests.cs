using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class UnitSwapTests
{
    private const int InService = 1;
    private const int Replaced = 743120000;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public UnitSwapTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Fact]
    public void Swap_UnitUnderWarranty_HandsOnWhatWasLeft()
    {
        var whole = _units.Unit("RACK");
        var site = _units.Site();
        var first = _units.Covered("A", row => (row["sav_siteid"], row["sav_parentequipmentid"]) = (site, whole));
        var second = _units.Stock("B", row => row["sav_warrantyend"] = new DateTime(2036, 1, 1));

        _units.Swap(first, second);

        var row = _organisation.Read(second);
        Assert.Equal(_desk.Customer, row.Lookup("sav_customerid"));
        Assert.Equal((site, whole, first), (row.Lookup("sav_siteid"), row.Lookup("sav_parentequipmentid"), row.Lookup("sav_replacesid")));
        Assert.Equal(("2025-06-01", "2025-06-15"), (row.Day("sav_soldon"), row.Day("sav_warrantystarton")));
        Assert.Equal(("2027-06-14", "2027-05-31"), (row.Day("sav_warrantyend"), row.Day("sav_guaranteeend")));
        Assert.Equal(("2026-06-14", "2027-06-14"), (row.Day("sav_warrantylabourend"), row.Day("sav_warrantypartsend")));
        Assert.Equal(50m, row.GetAttributeValue<decimal>("sav_warrantytravelpercent"));
        Assert.Null(row.GetAttributeValue<int?>("sav_warrantymonths"));
        Assert.Equal((Replaced, InService), (_units.StatusOf(first), _units.StatusOf(second)));
        Assert.Equal(second, _organisation.Read(first).Lookup("sav_replacedbyid"));
    }

    [Fact]
    public void Swap_Twice_CarriesTheCoverageOfTheFirstUnitToTheLast()
    {
        var (first, second, third) = (_units.Covered("A"), _units.Stock("B"), _units.Stock("C", row => row["sav_guaranteeend"] = new DateTime(2036, 1, 1)));

        _units.Swap(first, second);
        _units.Swap(second, third);

        var row = _organisation.Read(third);
        Assert.Equal(("2027-06-14", "2027-05-31"), (row.Day("sav_warrantyend"), row.Day("sav_guaranteeend")));
        Assert.Equal(second, row.Lookup("sav_replacesid"));
        Assert.Equal((Replaced, Replaced, InService), (_units.StatusOf(first), _units.StatusOf(second), _units.StatusOf(third)));
    }

    [Fact]
    public void Swap_UnitWithoutCoverage_TakesThatOfTheReplacementAway()
    {
        var second = _units.Stock("B", row =>
        {
            row["sav_warrantystartsat"] = new OptionSetValue(Replaced);
            row["sav_warrantymonths"] = 36;
            row["sav_deliveredon"] = new DateTime(2026, 1, 1);
        });

        _units.Swap(_units.Unit("A"), second);

        var row = _organisation.Read(second);
        Assert.Equal((null, null, null), (row.Day("sav_warrantyend"), row.Day("sav_warrantystarton"), row.Day("sav_warrantypartsend")));
    }

    [Fact]
    public void Swap_WarrantyThatHasNotStarted_StartsWithTheReplacement()
    {
        var first = _units.Unit("A", row =>
        {
            row["sav_warrantystartsat"] = new OptionSetValue(Replaced + 1);
            row["sav_warrantymonths"] = 12;
        });
        var second = _units.Stock("B");
        _units.Swap(first, second);

        _units.Event(UnitDesk.Commissioned, second, new DateTime(2026, 3, 2));

        Assert.Equal("2027-03-01", _organisation.Read(second).Day("sav_warrantyend"));
    }

    [Fact]
    public void Swap_UnitWithParts_HandsThemOn()
    {
        var (first, second) = (_units.Covered("A"), _units.Stock("B"));
        var part = _units.Unit("PART", row => row["sav_parentequipmentid"] = first);

        _units.Swap(first, second);

        Assert.Equal(second, _organisation.Read(part).Lookup("sav_parentequipmentid"));
    }

    [Fact]
    public void Swap_PartOfTheUnit_TakesItsPlace()
    {
        var first = _units.Covered("A");
        var part = _units.Unit("PART", row => row["sav_parentequipmentid"] = first);

        _units.Swap(first, part);

        Assert.Null(_organisation.Read(part).Lookup("sav_parentequipmentid"));
    }

    [Fact]
    public void Swap_UnitUnderContract_HandsItsLinesOn()
    {
        var (first, second) = (_units.Covered("A"), _units.Stock("B"));
        var running = Line(first, activate: true);
        var over = Line(first, activate: true);
        _organisation.Create(new Entity("sav_contractchange")
        {
            ["sav_kind"] = new OptionSetValue(743120004),
            ["sav_servicecontractid"] = _organisation.Read(over).Lookup("sav_servicecontractid"),
            ["sav_reason"] = "The shop closes",
        });

        _units.Swap(first, second);

        Assert.Equal(second, _organisation.Read(running).Lookup("sav_installedequipmentid"));
        Assert.Equal(first, _organisation.Read(over).Lookup("sav_installedequipmentid"));
    }

    [Fact]
    public void Swap_UnitWithAnOpenCase_LeavesTheCaseWhereItIs()
    {
        var (first, second) = (_units.Covered("A"), _units.Stock("B"));
        var reference = _desk.Case(first);

        _units.Swap(first, second);

        Assert.Equal(first, _organisation.Read(reference).Lookup("sav_installedequipmentid"));
    }

    private EntityReference Line(EntityReference unit, bool activate)
    {
        EntityReference? found = null;
        _desk.Contract(
            line: row =>
            {
                row.Id = Guid.NewGuid();
                row["sav_scope"] = new OptionSetValue(Replaced);
                row["sav_installedequipmentid"] = unit;
                found = new EntityReference(row.LogicalName, row.Id);
            },
            activate: activate);
        return found!;
    }
}
