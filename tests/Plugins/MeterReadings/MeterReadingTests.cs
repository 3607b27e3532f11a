using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.MeterReadings;

public sealed class MeterReadingTests
{
    private static readonly DateTime January = new(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc);

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly EntityReference _unit;

    public MeterReadingTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _unit = _desk.Equipment();
    }

    [Fact]
    public void Create_Reading_CopiesTheLatestToTheUnit()
    {
        Read(120.5m, January);
        var earlier = Read(100m, January.AddDays(-3));

        var unit = _organisation.Read(_unit);
        Assert.Equal((120.5m, "h"), (unit.GetAttributeValue<decimal>("sav_lastmeterreading"), unit.Text("sav_lastmeterunit")));
        Assert.Equal(January, unit.GetAttributeValue<DateTime>("sav_lastmeterreadon"));
        Assert.Equal("100 h / 2026-01-02", _organisation.Read(earlier).Text("sav_name"));
    }

    [Fact]
    public void Create_LowerThanTheLast_IsRefused()
    {
        Read(120.5m, January);

        Assert.Contains("'99' is below '120.5' of 2026-01-05 10:00 UTC", CrmRow.Refusal(() => Read(99m, January.AddDays(1))));
        Assert.Equal(120.5m, _organisation.Read(_unit).GetAttributeValue<decimal>("sav_lastmeterreading"));
    }

    [Fact]
    public void Create_HigherThanALaterOne_IsRefused()
    {
        Read(120.5m, January);

        Assert.Contains("'121' is above '120.5'", CrmRow.Refusal(() => Read(121m, January.AddDays(-1))));
    }

    [Fact]
    public void Create_FirstValueOfANewMeter_MayBeLower()
    {
        Read(120.5m, January);
        Read(0m, January.AddDays(1), row => row["sav_ismeterexchange"] = true);
        Read(7m, January.AddDays(2));

        Assert.Equal(7m, _organisation.Read(_unit).GetAttributeValue<decimal>("sav_lastmeterreading"));
        Assert.Contains("'6' is below '7'", CrmRow.Refusal(() => Read(6m, January.AddDays(3))));
    }

    [Fact]
    public void Create_AnotherMeterOfTheUnit_CountsByItself()
    {
        Read(120_000m, January, row => row["sav_unit"] = " km ");

        Read(40m, January.AddDays(1));

        Assert.Contains("is below '120000'", CrmRow.Refusal(() => Read(119_999m, January.AddDays(2), row => row["sav_unit"] = "km")));
    }

    [Fact]
    public void Create_InTheFutureOrIncomplete_IsRefused()
    {
        Assert.Contains("'2026-03-02 08:16 UTC', which has not come yet", CrmRow.Refusal(() => Read(1m, Organisation.Now.AddMinutes(1))));
        Assert.Contains("what it counts", CrmRow.Refusal(() => Read(1m, January, row => row["sav_unit"] = " ")));
        Assert.Contains("Give 0 or more", CrmRow.Refusal(() => Read(-1m, January)));
    }

    [Fact]
    public void Create_LowerThanTheLast_IsRefusedInTheLanguageOfTheUser()
    {
        Read(120.5m, January);

        Assert.Contains(
            "Le relevé « 99 » est inférieur à « 120.5 »",
            CrmRow.Refusal(() => _organisation.ForFrenchUser().Create(Row(99m, January.AddDays(1)))));
    }

    [Fact]
    public void Update_Value_IsJudgedAndCopied()
    {
        Read(100m, January);
        var last = Read(110m, January.AddDays(1));

        Assert.Contains("is below '100'", CrmRow.Refusal(() => _desk.Change(last, "sav_value", 99m)));
        _desk.Change(last, "sav_value", 105m);

        Assert.Equal(105m, _organisation.Read(_unit).GetAttributeValue<decimal>("sav_lastmeterreading"));
    }

    [Fact]
    public void Delete_LastReading_GivesTheOneBefore()
    {
        Read(100m, January);
        var last = Read(110m, January.AddDays(1));

        _organisation.Service.Delete(last.LogicalName, last.Id);

        Assert.Equal(100m, _organisation.Read(_unit).GetAttributeValue<decimal>("sav_lastmeterreading"));
    }

    [Fact]
    public void Update_UnitOfAReading_CorrectsBothUnits()
    {
        var reading = Read(100m, January);
        var other = _desk.Equipment("SN-2");

        _desk.Change(reading, "sav_installedequipmentid", other);

        Assert.Null(_organisation.Read(_unit).GetAttributeValue<decimal?>("sav_lastmeterreading"));
        Assert.Equal(100m, _organisation.Read(other).GetAttributeValue<decimal?>("sav_lastmeterreading"));
    }

    [Fact]
    public void Delete_Unit_TakesItsReadingsWithIt()
    {
        var reading = Read(100m, January);

        _organisation.Service.Delete(_unit.LogicalName, _unit.Id);

        CrmRow.Refusal(() => _organisation.Read(reading));
    }

    private EntityReference Read(decimal value, DateTime on, Action<Entity>? change = null)
    {
        var row = Row(value, on);
        change?.Invoke(row);
        return _organisation.Create(row);
    }

    private Entity Row(decimal value, DateTime on) => new("sav_meterreading")
    {
        ["sav_installedequipmentid"] = _unit, ["sav_readon"] = on, ["sav_value"] = value, ["sav_unit"] = "h",
    };
}
