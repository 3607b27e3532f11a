using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.InstalledEquipment;

public sealed class ValidateInstalledEquipmentTests(Organisation organisation)
{
    private readonly Desk _desk = new(organisation);

    [Theory]
    [InlineData("sav_warrantyend", "The warranty ends on '2025-05-31', before the sale on '2025-06-01'.")]
    [InlineData("sav_guaranteeend", "The legal guarantee ends on '2025-05-31', before the sale on '2025-06-01'.")]
    public void Create_EndBeforeTheSale_IsRefused(string column, string refusal)
    {
        var row = _desk.EquipmentRow("SN-1");
        row[column] = new DateTime(2025, 5, 31);

        Assert.Contains(refusal, CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_UnknownZone_IsRefused()
    {
        var row = _desk.EquipmentRow("SN-1");
        row["sav_timezone"] = "Europe/Lutetia";

        Assert.Contains("'Europe/Lutetia' is unknown", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Theory]
    [InlineData(100.5)]
    [InlineData(-1)]
    public void Create_ImpossiblePercentage_IsRefused(double percent)
    {
        var row = _desk.EquipmentRow("SN-1");
        row["sav_warrantytravelpercent"] = (decimal)percent;

        CrmRow.Refusal(() => organisation.Create(row));
    }

    [Fact]
    public void Update_SaleAfterTheWarranty_IsRefused()
    {
        var equipment = _desk.Equipment(warrantyEnd: new DateTime(2026, 5, 31));

        Assert.Contains(
            "before the sale on '2026-06-01'", CrmRow.Refusal(() => _desk.Change(equipment, "sav_soldon", new DateTime(2026, 6, 1))));
    }

    [Fact]
    public void Create_SerialNumberOfAnotherUnitOfTheProduct_IsRefused()
    {
        _desk.Equipment("SN-1");

        Assert.Contains("serial number 'sn-1' exists already", CrmRow.Refusal(() => _desk.Equipment("sn-1")));
        new Desk(organisation).Equipment("SN-1");
    }

    [Fact]
    public void Create_WithoutSerialNumber_IsRefused() =>
        Assert.Contains("has no serial number", CrmRow.Refusal(() => _desk.Equipment(" ")));

    [Fact]
    public void Update_ParentThatIsPartOfTheUnit_IsRefused()
    {
        var (whole, part, screw) = (_desk.Equipment("WHOLE"), _desk.Equipment("PART"), _desk.Equipment("SCREW"));
        _desk.Change(part, "sav_parentequipmentid", whole);
        _desk.Change(screw, "sav_parentequipmentid", part);

        Assert.Contains("would be part of itself", CrmRow.Refusal(() => _desk.Change(whole, "sav_parentequipmentid", screw)));
        Assert.Contains("would be part of itself", CrmRow.Refusal(() => _desk.Change(whole, "sav_parentequipmentid", whole)));
    }

    [Fact]
    public void Update_ParentOutOfService_IsRefused()
    {
        var (whole, part) = (_desk.Equipment("WHOLE"), _desk.Equipment("PART"));
        new UnitDesk(organisation, _desk).Decommission(whole);

        Assert.Contains("'WHOLE' is out of service", CrmRow.Refusal(() => _desk.Change(part, "sav_parentequipmentid", whole)));
    }
}
