using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class UnitWarrantyTests
{
    private const int Delivery = 743120000;
    private const int Commissioning = Delivery + 1;
    private const int Manufacture = Delivery + 2;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly UnitDesk _units;

    public UnitWarrantyTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _units = new UnitDesk(organisation, _desk);
    }

    [Fact]
    public void Create_WithMonths_ComputesStartAndEnds()
    {
        var unit = _units.Unit("SN-1", row =>
        {
            Start(row, Delivery, months: 24);
            row["sav_deliveredon"] = new DateTime(2025, 8, 31);
            row["sav_warrantylabourmonths"] = 6;
            row["sav_warrantypartsmonths"] = 60;
        });

        Assert.Equal("2025-08-31", Day(unit, "sav_warrantystarton"));
        Assert.Equal("2026-02-28", Day(unit, "sav_warrantylabourend"));
        Assert.Equal("2027-08-30", Day(unit, "sav_warrantytravelend"));
        Assert.Equal("2030-08-30", Day(unit, "sav_warrantypartsend"));
        Assert.Equal("2030-08-30", Day(unit, "sav_warrantyend"));
    }

    [Fact]
    public void Event_Commissioned_StartsAWarrantyThatHadNoStartBefore()
    {
        var unit = _units.Unit("SN-1", row =>
        {
            Start(row, Commissioning, months: 12);
            row["sav_deliveredon"] = new DateTime(2025, 6, 2);
        });
        Assert.Null(Day(unit, "sav_warrantystarton"));
        Assert.Null(Day(unit, "sav_warrantyend"));

        _units.Event(UnitDesk.Commissioned, unit, new DateTime(2025, 7, 15));

        Assert.Equal("2025-07-15", Day(unit, "sav_commissionedon"));
        Assert.Equal("2025-07-15", Day(unit, "sav_warrantystarton"));
        Assert.Equal("2026-07-14", Day(unit, "sav_warrantyend"));
    }

    [Fact]
    public void Create_WarrantyFromManufactureThatIsOverBeforeTheSale_IsKept()
    {
        var unit = _units.Unit("SN-1", row =>
        {
            Start(row, Manufacture, months: 12);
            row["sav_manufacturedon"] = new DateTime(2024, 1, 1);
        });

        Assert.Equal("2024-12-31", Day(unit, "sav_warrantyend"));
    }

    [Fact]
    public void Update_StartThatDidNotHappen_TakesTheDaysAway()
    {
        var unit = _units.Unit("SN-1", row =>
        {
            Start(row, Delivery, months: 24);
            row["sav_deliveredon"] = new DateTime(2025, 6, 2);
        });

        _desk.Change(unit, "sav_warrantystartsat", new OptionSetValue(Commissioning));

        Assert.Null(Day(unit, "sav_warrantyend"));
    }

    [Fact]
    public void Create_DaysWithoutMonths_StayAsTheyAre()
    {
        var unit = _units.Unit("SN-1", row =>
        {
            row["sav_warrantyend"] = new DateTime(2027, 5, 31);
            row["sav_warrantylabourend"] = new DateTime(2026, 5, 31);
        });

        Assert.Equal("2027-05-31", Day(unit, "sav_warrantyend"));
        Assert.Equal("2026-05-31", Day(unit, "sav_warrantylabourend"));
        Assert.Null(Day(unit, "sav_warrantystarton"));
    }

    [Fact]
    public void Create_WrongTerms_AreRefusedInWords()
    {
        Refused("A warranty of '0' months", row => Start(row, Delivery, months: 0));
        Refused("not from when they count", row => row["sav_warrantymonths"] = 12);
        Refused("but not for all", row =>
        {
            row["sav_warrantystartsat"] = new OptionSetValue(Delivery);
            row["sav_warrantypartsmonths"] = 12;
        });
        Refused("on '2025-06-02', before it was delivered on '2025-06-03'", row =>
        {
            row["sav_deliveredon"] = new DateTime(2025, 6, 3);
            row["sav_commissionedon"] = new DateTime(2025, 6, 2);
        });
        Refused("after the end of the whole warranty", row =>
        {
            row["sav_warrantyend"] = new DateTime(2026, 5, 31);
            row["sav_warrantypartsend"] = new DateTime(2026, 6, 1);
        });
        Refused("before its start on '2026-01-01'", row =>
        {
            row["sav_warrantystarton"] = new DateTime(2026, 1, 1);
            row["sav_warrantyend"] = new DateTime(2025, 12, 31);
        });
    }

    [Fact]
    public void Create_WrongTerms_AreRefusedInTheLanguageOfTheUser()
    {
        var row = _desk.EquipmentRow("SN-1");
        Start(row, Delivery, months: 700);

        Assert.Contains("Une garantie de « 700 » mois", CrmRow.Refusal(() => _organisation.ForFrenchUser().Create(row)));
    }

    private static void Start(Entity row, int start, int months)
    {
        row["sav_warrantystartsat"] = new OptionSetValue(start);
        row["sav_warrantymonths"] = months;
    }

    private void Refused(string reason, Action<Entity> change) =>
        Assert.Contains(reason, CrmRow.Refusal(() => _units.Unit(_organisation.Next("SN"), change)));

    private string? Day(EntityReference unit, string column) => _organisation.Read(unit).Day(column);
}
